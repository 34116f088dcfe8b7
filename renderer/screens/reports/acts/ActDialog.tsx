import { namesIn } from '#shared/desk/listed';
import { MovePack } from './MovePack.tsx';
import { PlaceReports } from './PlaceReports.tsx';
import { PublishedOn } from './PublishedOn.tsx';
import { RenameReport } from './RenameReport.tsx';
import type { Asked } from './useListActs.ts';

/** The dialog of an action that needs input. */
export function ActDialog({ asking, chosen, reports, close, done }: Asked) {
  const [one] = chosen;
  if (one === undefined) return null;
  if (asking === 'name') return <RenameReport report={one} onClose={close} onRenamed={done} />;
  if (asking === 'pack') return <MovePack report={one} onClose={close} onMoved={done} />;
  if (asking === 'place')
    return <PlaceReports reports={chosen} names={namesIn(reports)} onClose={close} onDone={done} />;
  if (asking === 'published') return <PublishedOn reports={chosen} onClose={close} onDone={done} />;
  return null;
}
