/**
 * The bureau's tables (issue 20). Requests run as the role `juesuan_app`, which row-level security limits to what
 * the person in `juesuan.person` may see; the service itself owns the tables. Submissions and the log are
 * append-only.
 */
export const first = `
CREATE SCHEMA juesuan;

CREATE TABLE juesuan.unit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  parent uuid REFERENCES juesuan.unit,
  "group" text NOT NULL DEFAULT ''
);
CREATE INDEX unit_parent ON juesuan.unit (parent);
CREATE INDEX unit_group ON juesuan.unit ("group");

CREATE TABLE juesuan.person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  login text NOT NULL UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('管理员', '经办', '单位', '审计')),
  unit uuid REFERENCES juesuan.unit,
  groups text[] NOT NULL DEFAULT '{}',
  password text NOT NULL,
  disabled boolean NOT NULL DEFAULT false,
  CHECK ((role = '单位') = (unit IS NOT NULL))
);

CREATE TABLE juesuan.session (
  hash bytea PRIMARY KEY,
  person uuid NOT NULL REFERENCES juesuan.person,
  ends timestamptz NOT NULL
);

CREATE TABLE juesuan.token (
  hash bytea PRIMARY KEY,
  unit uuid NOT NULL REFERENCES juesuan.unit,
  made timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE juesuan.login_try (
  key text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_try_key ON juesuan.login_try (key, at);

CREATE TABLE juesuan.roster (
  year int NOT NULL,
  unit uuid NOT NULL REFERENCES juesuan.unit,
  approved date,
  PRIMARY KEY (year, unit)
);

CREATE TABLE juesuan.upload (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  year int NOT NULL,
  unit uuid NOT NULL REFERENCES juesuan.unit,
  filename text NOT NULL,
  size int NOT NULL,
  sha256 text NOT NULL,
  started timestamptz NOT NULL DEFAULT now(),
  UNIQUE (year, unit, sha256)
);
CREATE TABLE juesuan.upload_part (
  upload uuid NOT NULL REFERENCES juesuan.upload ON DELETE CASCADE,
  "offset" int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (upload, "offset")
);

CREATE TABLE juesuan.submission (
  year int NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  unit uuid NOT NULL REFERENCES juesuan.unit,
  version int NOT NULL,
  filename text NOT NULL,
  size int NOT NULL,
  sha256 text NOT NULL,
  "by" text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (year, id),
  UNIQUE (year, unit, version),
  UNIQUE (year, unit, sha256)
) PARTITION BY RANGE (year);
CREATE TABLE juesuan.submission_file (
  year int NOT NULL,
  submission uuid NOT NULL,
  unit uuid NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (year, submission)
) PARTITION BY RANGE (year);
CREATE TABLE juesuan.checking (
  year int NOT NULL,
  submission uuid NOT NULL,
  unit uuid NOT NULL,
  errors int NOT NULL,
  warnings int NOT NULL,
  figures jsonb NOT NULL,
  outcome jsonb NOT NULL,
  report jsonb,
  words text NOT NULL,
  pairs text[] NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (year, submission)
) PARTITION BY RANGE (year);
CREATE TABLE juesuan.decision (
  year int NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  submission uuid NOT NULL,
  unit uuid NOT NULL,
  decision text NOT NULL CHECK (decision IN ('退回', '通过', '已公开')),
  remarks jsonb NOT NULL,
  "by" text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (year, id)
) PARTITION BY RANGE (year);
CREATE INDEX decision_submission ON juesuan.decision (year, submission, id);
CREATE INDEX checking_pairs ON juesuan.checking USING gin (pairs);

-- the latest of a unit in a year, kept so that a page of the roster reads no submission
CREATE TABLE juesuan.standing (
  year int NOT NULL,
  unit uuid NOT NULL REFERENCES juesuan.unit,
  submission uuid NOT NULL,
  version int NOT NULL,
  "check" text NOT NULL,
  errors int,
  warnings int,
  figures jsonb,
  decision text,
  changed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (year, unit)
);

CREATE TABLE juesuan.act (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  act text NOT NULL,
  detail text NOT NULL,
  before bytea NOT NULL,
  hash bytea NOT NULL
);

CREATE FUNCTION juesuan.act_hash(before bytea, seq bigint, at timestamptz, who text, act text, detail text)
RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(before || convert_to(jsonb_build_array(
    seq, extract(epoch FROM at)::numeric(20, 6)::text, who, act, detail)::text, 'UTF8'))
$$;

-- entries are chained: each carries the hash of the one before, so that none can be changed or left out unseen
CREATE FUNCTION juesuan.note(who text, act text, detail text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  last record;
  this bigint;
  previous bytea;
  moment timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(7410, 1);
  SELECT seq, hash INTO last FROM juesuan.act ORDER BY seq DESC LIMIT 1;
  this := coalesce(last.seq, 0) + 1;
  previous := coalesce(last.hash, ''::bytea);
  moment := clock_timestamp();
  INSERT INTO juesuan.act VALUES (this, moment, who, act, detail, previous,
    juesuan.act_hash(previous, this, moment, who, act, detail));
  RETURN this;
END $$;

CREATE FUNCTION juesuan.first_broken_act() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT min(seq) FROM (
    SELECT seq, before, hash, at, who, act, detail,
      lag(hash, 1, ''::bytea) OVER (ORDER BY seq) AS expected,
      row_number() OVER (ORDER BY seq) AS number
    FROM juesuan.act) entry
  WHERE before <> expected OR seq <> number OR hash <> juesuan.act_hash(before, seq, at, who, act, detail)
$$;

CREATE FUNCTION juesuan.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON juesuan.act
  FOR EACH STATEMENT EXECUTE FUNCTION juesuan.refuse();

-- who asks: set for one transaction by the service
CREATE FUNCTION juesuan.role() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('juesuan.role', true), '') $$;
CREATE FUNCTION juesuan.own_unit() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('juesuan.unit', true), '')::uuid $$;
CREATE FUNCTION juesuan.own_groups() RETURNS text[] LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('juesuan.groups', true), '')::text[], '{}') $$;
DO $$
DECLARE
  part text;
  span int;
BEGIN
  FOREACH part IN ARRAY ARRAY['submission', 'submission_file', 'checking', 'decision'] LOOP
    FOR span IN 2015..2044 LOOP
      EXECUTE format('CREATE TABLE juesuan.%I PARTITION OF juesuan.%I FOR VALUES FROM (%s) TO (%s)',
        part || '_' || span, part, span, span + 1);
      IF part <> 'decision' THEN
        EXECUTE format('CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON juesuan.%I
          FOR EACH STATEMENT EXECUTE FUNCTION juesuan.refuse()', part || '_' || span);
      END IF;
    END LOOP;
    EXECUTE format('CREATE TABLE juesuan.%I PARTITION OF juesuan.%I DEFAULT', part || '_other', part);
    EXECUTE format('CREATE TRIGGER kept_whole BEFORE UPDATE OR DELETE ON juesuan.%I
      FOR EACH STATEMENT EXECUTE FUNCTION juesuan.refuse()', part);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA juesuan TO juesuan_app;
GRANT SELECT ON juesuan.unit, juesuan.roster, juesuan.upload, juesuan.upload_part, juesuan.submission,
  juesuan.submission_file, juesuan.checking, juesuan.decision, juesuan.standing TO juesuan_app;
GRANT INSERT ON juesuan.unit, juesuan.roster, juesuan.upload, juesuan.upload_part, juesuan.submission,
  juesuan.submission_file, juesuan.decision, juesuan.standing TO juesuan_app;
GRANT UPDATE ON juesuan.unit, juesuan.roster, juesuan.standing TO juesuan_app;
GRANT DELETE ON juesuan.upload, juesuan.upload_part TO juesuan_app;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA juesuan FROM PUBLIC;
GRANT EXECUTE ON FUNCTION juesuan.role(), juesuan.own_unit(), juesuan.own_groups(),
  juesuan.note(text, text, text) TO juesuan_app;

-- the sub-selects are evaluated once a statement, not once a row
DO $$
DECLARE
  part text;
  sees text;
  everything text := '(SELECT juesuan.role()) IN (''管理员'', ''审计'')';
  changes text := '(SELECT juesuan.role()) <> ''审计''';
  administers text := '(SELECT juesuan.role()) = ''管理员''';
  looks_after text := '(SELECT juesuan.role()) = ''经办''';
  own_groups text := '"group" = ANY ((SELECT juesuan.own_groups())::text[])';
BEGIN
  FOREACH part IN ARRAY ARRAY['unit', 'roster', 'upload', 'submission', 'submission_file', 'checking', 'decision',
      'standing'] LOOP
    EXECUTE format('ALTER TABLE juesuan.%I ENABLE ROW LEVEL SECURITY', part);
    sees := CASE part
      WHEN 'unit' THEN format('%s OR id = (SELECT juesuan.own_unit()) OR (%s AND %s)',
        everything, looks_after, own_groups)
      ELSE format('%s OR unit = (SELECT juesuan.own_unit())
          OR (%s AND unit IN (SELECT u.id FROM juesuan.unit u WHERE u.%s))',
        everything, looks_after, own_groups)
    END;
    EXECUTE format('CREATE POLICY seen ON juesuan.%I FOR SELECT USING (%s)', part, sees);
    IF part IN ('unit', 'roster') THEN
      EXECUTE format('CREATE POLICY made ON juesuan.%I FOR INSERT WITH CHECK (%s)', part, administers);
      EXECUTE format('CREATE POLICY changed ON juesuan.%I FOR UPDATE USING (%s)', part, administers);
    ELSE
      EXECUTE format('CREATE POLICY made ON juesuan.%I FOR INSERT WITH CHECK (%s AND (%s))', part, changes, sees);
      EXECUTE format('CREATE POLICY changed ON juesuan.%I FOR UPDATE USING (%s AND (%s))', part, changes, sees);
      EXECUTE format('CREATE POLICY ended ON juesuan.%I FOR DELETE USING (%s AND (%s))', part, changes, sees);
    END IF;
  END LOOP;
END $$;
CREATE POLICY by_officers ON juesuan.decision AS RESTRICTIVE FOR INSERT
  WITH CHECK (juesuan.role() IN ('管理员', '经办'));
ALTER TABLE juesuan.upload_part ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_upload ON juesuan.upload_part
  USING (EXISTS (SELECT FROM juesuan.upload u WHERE u.id = upload))
  WITH CHECK (EXISTS (SELECT FROM juesuan.upload u WHERE u.id = upload));
`;
