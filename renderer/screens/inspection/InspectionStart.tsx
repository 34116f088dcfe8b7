import { Button } from 'antd';

/** An explanation, shown until something is picked. */
export function InspectionStart({ onPick }: { readonly onPick: (kind: 'folder' | 'files') => void }) {
  return (
    <section className="inspection-start">
      <p>
        选一个装着公开文本的文件夹：里面的一个文件、或一个装着几个文件的文件夹，是一份公开文本。Word、PDF、Excel、网页、文字都可以，混在一起也行。逐份认表、核对，只检查，不保存。
      </p>
      <p>
        <Button type="primary" autoFocus onClick={() => onPick('folder')}>
          选文件夹
        </Button>{' '}
        <Button onClick={() => onPick('files')}>选几个文件</Button>
      </p>
    </section>
  );
}
