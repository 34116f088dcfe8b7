import { Plugin, TextSelection } from '@tiptap/pm/state';
import { UNIT } from '#shared/narrative/figure-fields';

/** The share of a unit's width at either end where a click means the position beside it. */
const EDGE = 0.25;

/**
 * A click on either end of the unit after a figure puts the cursor beside it, as on letters; in its middle it
 * selects the unit.
 */
export function unitClick(): Plugin {
  return new Plugin({
    props: {
      handleClickOn: (view, _pos, node, at, event) => {
        if (node.type.name !== 'figure' || node.attrs.source !== UNIT) return false;
        const box = (view.nodeDOM(at) as HTMLElement).getBoundingClientRect();
        const share = (event.clientX - box.x) / box.width;
        if (share > EDGE && share < 1 - EDGE) return false;
        const beside = share < EDGE ? at : at + node.nodeSize;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, beside)));
        return true;
      },
    },
  });
}
