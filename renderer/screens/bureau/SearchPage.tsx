import { Alert, Input, List, Typography } from 'antd';
import { useState } from 'react';
import { MOST_FOUND } from '#shared/bureau/methods';
import type { SubmissionRecord } from '#shared/bureau/records';
import type { Person } from '#shared/bureau/roles';
import { SubmissionDrawer } from './SubmissionDrawer.tsx';
import { call } from './service/call.ts';
import { thisYear } from './service/display.ts';
import { useAsked } from './service/useAsked.ts';
import { YearInput } from './YearInput.tsx';

const PAGE = 20;
const NOTHING = { ok: true, value: { found: [], total: 0 } } as const;

/** Searches the texts of all documents and findings of a year. */
export function SearchPage({ person }: { readonly person: Person }) {
  const [year, setYear] = useState(thisYear);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<SubmissionRecord | null>(null);
  const [page, setPage] = useState(1);
  const found = useAsked(`${year}/${query}/${page}`, async () =>
    query === ''
      ? NOTHING
      : call('submissions.search', { year, query, offset: (page - 1) * PAGE, limit: PAGE }),
  );
  return (
    <>
      <div className="bureau-tools">
        <YearInput year={year} onYear={setYear} />
        <Input.Search
          aria-label="查找的话"
          placeholder="查找文字、数字和检查结果，几个词用空格隔开"
          className="bureau-wide"
          onSearch={(text) => {
            setQuery(text.trim());
            setPage(1);
          }}
          enterButton="查找"
        />
      </div>
      {found.error !== null && <Alert type="error" title={found.error} showIcon />}
      {query !== '' && found.value !== null && (
        <List
          header={found.value.total === MOST_FOUND ? `${MOST_FOUND} 份以上` : `共 ${found.value.total} 份`}
          dataSource={[...found.value.found]}
          pagination={{
            current: page,
            pageSize: PAGE,
            total: found.value.total,
            onChange: setPage,
            showSizeChanger: false,
            hideOnSinglePage: true,
          }}
          renderItem={({ submission, words }) => (
            <List.Item>
              <div>
                <Typography.Link onClick={() => setOpen(submission)}>{submission.unitName}</Typography.Link>
                <Typography.Paragraph type="secondary">…{words}…</Typography.Paragraph>
              </div>
            </List.Item>
          )}
        />
      )}
      {open !== null && (
        <SubmissionDrawer
          unit={open.unit}
          name={open.unitName}
          year={open.year}
          person={person}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
