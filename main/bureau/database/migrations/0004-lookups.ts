/**
 * A submission is found by its number without knowing its year. Units found by their names are looked up in the
 * roster one by one: a join would read the whole year. The matches are counted with their page, up to 1,000.
 */
export const lookups = `
CREATE INDEX submission_id ON juesuan.submission (id);

DROP FUNCTION juesuan.page_of_units(int, text[], text, int, int);
CREATE FUNCTION juesuan.page_of_units(of_year int, states text[], words text, skip int, most int)
RETURNS TABLE (unit uuid, matches int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog AS $$
DECLARE
  within text := CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
    WHEN juesuan.role() = '经办' THEN 'u."group" = ANY ($6)' ELSE 'u.id = $7' END;
BEGIN
  IF words = '' AND juesuan.role() <> '单位' THEN
    RETURN QUERY EXECUTE format(
      'SELECT u.id, NULL::int FROM juesuan.unit u JOIN juesuan.roster r ON r.year = $1 AND r.unit = u.id %s
        WHERE %s AND %s ORDER BY u."group", u.name LIMIT $4 OFFSET $5',
      CASE WHEN cardinality(states) = 0 THEN ''
        ELSE 'LEFT JOIN juesuan.standing st ON st.year = $1 AND st.unit = u.id' END,
      within,
      CASE WHEN cardinality(states) = 0 THEN 'true'
        ELSE 'juesuan.state_of(st."check", st.errors, st.decision) = ANY ($2)' END)
    USING of_year, states, words, most, skip, juesuan.own_groups(), juesuan.own_unit();
  ELSE
    RETURN QUERY EXECUTE format(
      'WITH found AS MATERIALIZED (SELECT u.id, u."group", u.name FROM juesuan.unit u WHERE %s AND %s
          AND (SELECT true FROM juesuan.roster r WHERE r.year = $1 AND r.unit = u.id) AND %s)
        SELECT id, least(1000, (SELECT count(*) FROM found))::int FROM found
        ORDER BY "group", name LIMIT $4 OFFSET $5',
      within,
      CASE WHEN words = '' THEN 'true'
        WHEN length(words) = 1 THEN 'position(lower($3) IN lower(u.name)) > 0'
        ELSE 'juesuan.pairs(u.name) @> juesuan.pairs($3) AND position(lower($3) IN lower(u.name)) > 0' END,
      CASE WHEN cardinality(states) = 0 THEN 'true'
        ELSE 'coalesce((SELECT juesuan.state_of(st."check", st.errors, st.decision) FROM juesuan.standing st
          WHERE st.year = $1 AND st.unit = u.id), juesuan.state_of(NULL, NULL, NULL)) = ANY ($2)' END)
    USING of_year, states, words, most, skip, juesuan.own_groups(), juesuan.own_unit();
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION juesuan.page_of_units(int, text[], text, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION juesuan.page_of_units(int, text[], text, int, int) TO juesuan_app;
`;
