import { Plugin, TextSelection } from '@tiptap/pm/state';
import { UNIT } from '#shared/narrative/figure-fields';

/** A click on the unit behind a figure puts the cursor beside it, as on letters; only figures are selected by a click. */
export function unitClick(): Plugin {
  return new Plugin({
    props: {
      handleClickOn: (view, _pos, node, at, event) => {
        if (node.type.name !== 'figure' || node.attrs.source !== UNIT) return false;
        const box = (view.nodeDOM(at) as HTMLElement).getBoundingClientRect();
        const isBehind = event.clientX > box.x + box.width / 2;
        const selection = TextSelection.create(view.state.doc, isBehind ? at + node.nodeSize : at);
        view.dispatch(view.state.tr.setSelection(selection));
        return true;
      },
    },
  });
}
