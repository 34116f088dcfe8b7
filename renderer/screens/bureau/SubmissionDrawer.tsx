import { Alert, App, Button, Drawer, Empty, Input, Segmented, Space, Typography } from 'antd';
import { useState } from 'react';
import type { Remark, SubmissionDetail, SubmissionRecord } from '#shared/bureau/records';
import type { Person } from '#shared/bureau/roles';
import { DECISIONS, type Decision, mayDecide } from '#shared/bureau/states';
import type { Finding, Severity } from '#shared/checks/findings/finding';
import { call } from './service/call.ts';
import { timeText } from './service/display.ts';
import { saveFile } from './service/save-file.ts';
import { useAsked } from './service/useAsked.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  todo: '待填',
  info: '提示',
};
interface Props {
  readonly unit: string;
  readonly name: string;
  readonly year: number;
  readonly person: Person;
  readonly onClose: () => void;
}

/** All submissions of a unit for a year: versions, findings, remarks, and an officer's decision. */
export function SubmissionDrawer({ unit, name, year, person, onClose }: Props) {
  const versions = useAsked(`${unit}/${year}`, () => call('submissions.list', { unit, year }));
  const [chosen, setChosen] = useState<string | null>(null);
  const current = versions.value?.find(({ id }) => id === chosen) ?? versions.value?.[0];
  return (
    <Drawer open size="large" title={`${name} ${year} 年度`} onClose={onClose}>
      {versions.error !== null && <Alert type="error" title={versions.error} showIcon />}
      {(versions.value?.length ?? 0) > 1 && (
        <Segmented
          aria-label="稿次"
          value={current?.id ?? ''}
          onChange={setChosen}
          options={(versions.value ?? []).map(({ id, version }) => ({
            value: id,
            label: `第 ${version} 稿`,
          }))}
        />
      )}
      {current === undefined ? (
        <Empty description="还没有上报" />
      ) : (
        <Version
          key={current.id}
          record={current}
          isLatest={current === versions.value?.[0]}
          person={person}
        />
      )}
    </Drawer>
  );
}

function Version(props: {
  readonly record: SubmissionRecord;
  readonly isLatest: boolean;
  readonly person: Person;
}) {
  const { record, isLatest, person } = props;
  const { message } = App.useApp();
  const detail = useAsked(record.id, () => call('submissions.open', { submission: record.id }));
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const file = async () => {
    const given = await call('submissions.file', { submission: record.id });
    if (given.ok) saveFile(given.value.filename, given.value.base64);
    else message.error(given.error.message);
  };
  const officer = isLatest && (person.role === '经办' || person.role === '管理员');
  const { value } = detail;
  return (
    <Space orientation="vertical" className="bureau-version">
      <Typography.Text type="secondary">
        {record.filename}　{record.by}　{timeText(record.at)}　{record.check}
        {record.decision !== null && `　${record.decision}`}
      </Typography.Text>
      <Button size="small" onClick={() => void file()}>
        下载原件
      </Button>
      {detail.error !== null && <Alert type="error" title={detail.error} showIcon />}
      {value?.notChecked != null && <Alert type="warning" title={value.notChecked} showIcon />}
      {value?.remarks.map(({ place, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks are never reordered
        <Alert key={at} type="warning" title={`${place}：${text}`} />
      ))}
      {value !== null && <Findings detail={value} notes={notes} onNote={officer ? setNotes : null} />}
      {officer && value !== null && <Decide detail={value} notes={notes} />}
    </Space>
  );
}

type Notes = Readonly<Record<string, string>>;
const WHOLE = '';

function Findings(props: {
  readonly detail: SubmissionDetail;
  readonly notes: Notes;
  readonly onNote: ((notes: Notes) => void) | null;
}) {
  const { detail, notes, onNote } = props;
  const shown = SEVERITIES.flatMap((severity) =>
    detail.findings.filter((each) => each.severity === severity),
  );
  if (detail.check !== '已检查') return null;
  if (shown.length === 0) return <Alert type="success" title="没有发现问题" showIcon />;
  return (
    <ul className="bureau-findings">
      {shown.map((finding) => (
        <li key={finding.key}>
          <b className={`bureau-severity ${finding.severity}`}>{NAMES[finding.severity]}</b>
          {placeOf(finding)}
          {finding.message}
          {onNote !== null && (
            <Input
              size="small"
              aria-label={`批注：${finding.message}`}
              placeholder="批注（退回时一并发给单位）"
              value={notes[finding.key] ?? ''}
              onChange={({ target }) => onNote({ ...notes, [finding.key]: target.value })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function placeOf({ where: { section, table, paragraph } }: Finding): string {
  const place = section ?? table;
  if (place === undefined) return '';
  return paragraph === undefined ? `${place}：` : `${place} 第 ${paragraph + 1} 段：`;
}

function Decide({ detail, notes }: { readonly detail: SubmissionDetail; readonly notes: Notes }) {
  const { message, modal } = App.useApp();
  const [whole, setWhole] = useState('');
  const errors = detail.findings.filter(({ severity }) => severity === 'error').length;
  const decide = async (decision: Decision) => {
    const decided = await call('submissions.decide', {
      submission: detail.id,
      decision,
      remarks: decision === '退回' ? remarksOf(detail, { ...notes, [WHOLE]: whole }) : [],
    });
    if (decided.ok) message.success(`已定为“${decision}”`);
    else message.error(decided.error.message);
  };
  const ask = (decision: Decision) => {
    if (decision !== '通过' || errors === 0) return void decide(decision);
    modal.confirm({
      title: `还有 ${errors} 处错误，仍要通过吗？`,
      okText: '通过',
      onOk: () => decide(decision),
    });
  };
  return (
    <Space orientation="vertical" className="bureau-version">
      <Input.TextArea
        aria-label="意见"
        placeholder="意见（退回时发给单位）"
        rows={2}
        value={whole}
        onChange={({ target }) => setWhole(target.value)}
      />
      <Space>
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            danger={decision === '退回'}
            type={decision === '通过' ? 'primary' : 'default'}
            disabled={!mayDecide(decision, detail)}
            onClick={() => ask(decision)}
          >
            {decision}
          </Button>
        ))}
      </Space>
    </Space>
  );
}

function remarksOf(detail: SubmissionDetail, notes: Notes): Remark[] {
  const ofFindings = detail.findings.flatMap((finding): Remark[] => {
    const text = notes[finding.key]?.trim() ?? '';
    return text === '' ? [] : [{ finding: finding.key, place: placeOf(finding).slice(0, 200), text }];
  });
  const whole = notes[WHOLE]?.trim() ?? '';
  return whole === '' ? ofFindings : [{ finding: null, place: '全文', text: whole }, ...ofFindings];
}
