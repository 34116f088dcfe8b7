/**
 * Pages of the same cost at 300 and at 30,000 units. The units of each state are counted by triggers, in the
 * transaction of the change. Searches run as the owner within the person's groups: under row-level security an
 * index is not used for a condition that could tell what it has read (`LIKE`, `@>`); the callers read the found
 * rows as the person.
 */
export const countsAndSearch = `
-- a unit's state for a year follows from its latest submission; a decision overrides the check
CREATE FUNCTION juesuan.state_of("check" text, errors int, decision text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN "check" IS NULL THEN '未交'
    WHEN decision IS NOT NULL THEN decision
    WHEN "check" = '检查中' THEN '检查中'
    WHEN "check" = '不能检查' OR coalesce(errors, 0) > 0 THEN '有错误'
    ELSE '已交' END
$$;

CREATE TABLE juesuan.state_count (
  year int NOT NULL,
  "group" text NOT NULL,
  state text NOT NULL,
  count int NOT NULL,
  PRIMARY KEY (year, "group", state)
);
GRANT SELECT ON juesuan.state_count TO juesuan_app;
ALTER TABLE juesuan.state_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON juesuan.state_count FOR SELECT USING (
  (SELECT juesuan.role()) IN ('管理员', '审计')
  OR ((SELECT juesuan.role()) = '经办' AND "group" = ANY ((SELECT juesuan.own_groups())::text[])));

CREATE FUNCTION juesuan.recount() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  LOCK TABLE juesuan.state_count IN EXCLUSIVE MODE;
  DELETE FROM juesuan.state_count;
  INSERT INTO juesuan.state_count
    SELECT r.year, u."group", juesuan.state_of(st."check", st.errors, st.decision), count(*)
    FROM juesuan.roster r JOIN juesuan.unit u ON u.id = r.unit
      LEFT JOIN juesuan.standing st ON st.year = r.year AND st.unit = r.unit GROUP BY 1, 2, 3;
  RETURN NULL;
END $$;
CREATE TRIGGER counted AFTER INSERT OR DELETE ON juesuan.roster
  FOR EACH STATEMENT EXECUTE FUNCTION juesuan.recount();
CREATE TRIGGER counted AFTER UPDATE OF "group" ON juesuan.unit
  FOR EACH STATEMENT EXECUTE FUNCTION juesuan.recount();

-- always in the same order, so that two transactions never wait for one another
CREATE FUNCTION juesuan.count_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO juesuan.state_count AS c
    SELECT n.year, u."group", s.state, sum(s.by) FROM made n
      JOIN juesuan.roster r ON r.year = n.year AND r.unit = n.unit JOIN juesuan.unit u ON u.id = n.unit
      CROSS JOIN LATERAL (VALUES ('未交', -1), (juesuan.state_of(n."check", n.errors, n.decision), 1)) s (state, by)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (year, "group", state) DO UPDATE SET count = c.count + excluded.count;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_made AFTER INSERT ON juesuan.standing REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION juesuan.count_made();
CREATE FUNCTION juesuan.count_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO juesuan.state_count AS c
    SELECT s.year, u."group", s.state, sum(s.by) FROM (
        SELECT year, unit, juesuan.state_of("check", errors, decision) AS state, -1 AS by FROM was
        UNION ALL SELECT year, unit, juesuan.state_of("check", errors, decision), 1 FROM made) s
      JOIN juesuan.roster r ON r.year = s.year AND r.unit = s.unit JOIN juesuan.unit u ON u.id = s.unit
      GROUP BY 1, 2, 3 HAVING sum(s.by) <> 0 ORDER BY 1, 2, 3
  ON CONFLICT (year, "group", state) DO UPDATE SET count = c.count + excluded.count;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_changed AFTER UPDATE ON juesuan.standing REFERENCING OLD TABLE AS was NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION juesuan.count_changed();
INSERT INTO juesuan.state_count
  SELECT r.year, u."group", juesuan.state_of(st."check", st.errors, st.decision), count(*)
  FROM juesuan.roster r JOIN juesuan.unit u ON u.id = r.unit
    LEFT JOIN juesuan.standing st ON st.year = r.year AND st.unit = r.unit GROUP BY 1, 2, 3;

-- distinct pairs of adjacent characters: an index over them finds any name by two or more of its characters
CREATE FUNCTION juesuan.pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE COST 1000 AS $$
  SELECT coalesce(array_agg(DISTINCT substr(lower(words), at, 2)), '{}')
  FROM generate_series(1, length(words) - 1) at
$$;
CREATE INDEX unit_pairs ON juesuan.unit USING gin (juesuan.pairs(name));

CREATE FUNCTION juesuan.find_units(words text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
SET search_path = pg_catalog AS $$
  SELECT id FROM juesuan.unit
  WHERE juesuan.pairs(name) @> juesuan.pairs(words) AND position(lower(words) IN lower(name)) > 0
    AND (juesuan.role() IN ('管理员', '审计') OR id = juesuan.own_unit()
      OR (juesuan.role() = '经办' AND "group" = ANY (juesuan.own_groups())))
$$;

-- a page of the roster in its order; states and words that are empty leave nothing out. Each query is planned
-- for what it really asks: under row-level security the planner expects a hundredth of the rows, and sorts all.
CREATE FUNCTION juesuan.page_of_units(of_year int, states text[], words text, skip int, most int)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT u.id FROM juesuan.unit u JOIN juesuan.roster r ON r.year = $1 AND r.unit = u.id %s
      WHERE %s AND %s AND %s ORDER BY u."group", u.name LIMIT $4 OFFSET $5',
    CASE WHEN cardinality(states) = 0 THEN ''
      ELSE 'LEFT JOIN juesuan.standing st ON st.year = $1 AND st.unit = u.id' END,
    CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
      WHEN juesuan.role() = '经办' THEN 'u."group" = ANY ($6)' ELSE 'u.id = $7' END,
    CASE WHEN cardinality(states) = 0 THEN 'true'
      ELSE 'juesuan.state_of(st."check", st.errors, st.decision) = ANY ($2)' END,
    CASE WHEN words = '' THEN 'true'
      ELSE 'juesuan.pairs(u.name) @> juesuan.pairs($3) AND position(lower($3) IN lower(u.name)) > 0' END)
  USING of_year, states, words, most, skip, juesuan.own_groups(), juesuan.own_unit();
END $$;

-- the latest submissions that contain all words, by name; each is read only until enough are found
CREATE FUNCTION juesuan.find_words(of_year int, wanted text[], words text[], skip int, most int)
RETURNS TABLE (submission uuid, excerpt text, candidates int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog AS $$
DECLARE
  candidate record;
  found int := 0;
BEGIN
  FOR candidate IN EXECUTE format(
    'SELECT st.submission AS id, c.words, count(*) OVER () AS total FROM juesuan.checking c
      JOIN juesuan.standing st ON st.year = $1 AND st.unit = c.unit AND st.submission = c.submission
      JOIN juesuan.unit u ON u.id = st.unit
      WHERE c.year = $1 AND c.pairs @> $2 AND %s ORDER BY u.name',
    CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
      WHEN juesuan.role() = '经办' THEN 'u."group" = ANY ($3)' ELSE 'false' END)
    USING of_year, wanted, juesuan.own_groups()
  LOOP
    EXIT WHEN found = skip + most;
    CONTINUE WHEN NOT (
      SELECT bool_and(position(lower(word) IN lower(candidate.words)) > 0) FROM unnest(words) word);
    found := found + 1;
    CONTINUE WHEN found <= skip;
    submission := candidate.id;
    candidates := candidate.total;
    excerpt := substr(candidate.words, greatest(1, position(lower(words[1]) IN lower(candidate.words)) - 40), 120);
    RETURN NEXT;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION juesuan.recount(), juesuan.count_made(), juesuan.count_changed(),
  juesuan.find_units(text), juesuan.page_of_units(int, text[], text, int, int),
  juesuan.find_words(int, text[], text[], int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION juesuan.find_units(text), juesuan.page_of_units(int, text[], text, int, int),
  juesuan.find_words(int, text[], text[], int, int),
  juesuan.pairs(text), juesuan.state_of(text, int, text) TO juesuan_app;
`;
