/**
 * Lists in the order that people expect: 第2所 before 第10所, Chinese by 拼音. A server without ICU keeps the order
 * of the characters' numbers. Pages continue after a given unit, instead of reading all those before them.
 *
 * A search first looks for fewer than 200 matches by the index over pairs of characters, and sorts these. If there
 * are more, a page is found soon by reading the units in their order, without looking at all matches.
 */
export const naturalOrder = `
DO $$ BEGIN
  CREATE COLLATION juesuan.natural (provider = icu, locale = 'zh-u-kn-true');
EXCEPTION WHEN feature_not_supported THEN
  CREATE COLLATION juesuan.natural (provider = libc, locale = 'C');
END $$;
CREATE INDEX unit_natural ON juesuan.unit ("group" COLLATE juesuan.natural, name COLLATE juesuan.natural);
CREATE INDEX unit_group ON juesuan.unit ("group");
DROP INDEX juesuan.unit_order;

DROP FUNCTION juesuan.page_of_units(int, text[], text, int, int);
CREATE FUNCTION juesuan.page_of_units(of_year int, states text[], words text, after_group text, after_name text,
  most int)
RETURNS TABLE (unit uuid, matches int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog AS $$
DECLARE
  counted CONSTANT int := 200;
  in_order CONSTANT text := 'u."group" COLLATE juesuan.natural, u.name COLLATE juesuan.natural';
  within CONSTANT text := CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
    WHEN juesuan.role() = '经办' THEN 'u."group" COLLATE juesuan.natural = ANY ($3)' ELSE 'u.id = $4' END;
  named CONSTANT text := CASE WHEN words = '' THEN 'true' ELSE 'position(lower($5) IN lower(u.name)) > 0' END;
  state CONSTANT text := 'juesuan.state_of(st."check", st.errors, st.decision) = ANY ($2)';
  later CONSTANT text := CASE WHEN after_name IS NULL THEN 'true'
    ELSE format('(%s) > ($6, $7)', in_order) END;
  found uuid[];
BEGIN
  IF words <> '' OR juesuan.role() = '单位' THEN
    -- the roster and the states are looked up one by one: a join would read the whole year
    EXECUTE format(
      'SELECT array(SELECT u.id FROM juesuan.unit u WHERE %s AND %s AND %s
          AND (SELECT true FROM juesuan.roster r WHERE r.year = $1 AND r.unit = u.id) AND %s LIMIT %s)',
      within, named,
      CASE WHEN length(words) < 2 THEN 'true' ELSE 'juesuan.pairs(u.name) @> juesuan.pairs($5)' END,
      CASE WHEN cardinality(states) = 0 THEN 'true'
        ELSE format('coalesce((SELECT %s FROM juesuan.standing st WHERE st.year = $1 AND st.unit = u.id),
          juesuan.state_of(NULL, NULL, NULL) = ANY ($2))', state) END,
      counted)
    INTO found USING of_year, states, juesuan.own_groups(), juesuan.own_unit(), words;
    IF cardinality(found) < counted THEN
      RETURN QUERY EXECUTE format(
        'SELECT u.id, cardinality($1) FROM juesuan.unit u WHERE u.id = ANY ($1) AND %s ORDER BY %s LIMIT $2',
        later, in_order)
      USING found, most, NULL::text, NULL::text, NULL::text, after_group, after_name;
      RETURN;
    END IF;
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT u.id, cardinality($8) FROM juesuan.unit u JOIN juesuan.roster r ON r.year = $1 AND r.unit = u.id %s
      WHERE %s AND %s AND %s AND %s ORDER BY %s LIMIT $9',
    CASE WHEN cardinality(states) = 0 THEN ''
      ELSE 'LEFT JOIN juesuan.standing st ON st.year = $1 AND st.unit = u.id' END,
    within, named, CASE WHEN cardinality(states) = 0 THEN 'true' ELSE state END, later, in_order)
  USING of_year, states, juesuan.own_groups(), juesuan.own_unit(), words, after_group, after_name, found, most;
END $$;

DROP FUNCTION juesuan.find_words(int, text[], text[], int, int);
CREATE FUNCTION juesuan.find_words(of_year int, wanted text[], words text[], skip int, most int)
RETURNS TABLE (submission uuid, excerpt text, candidates int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog AS $$
DECLARE
  candidate record;
  folded text;
  first CONSTANT text := lower(words[1]);
  found int := 0;
BEGIN
  FOR candidate IN EXECUTE format(
    'SELECT st.submission AS id, c.words, count(*) OVER () AS total FROM juesuan.checking c
      JOIN juesuan.standing st ON st.year = $1 AND st.unit = c.unit AND st.submission = c.submission
      JOIN juesuan.unit u ON u.id = st.unit
      WHERE c.year = $1 AND c.pairs @> $2 AND %s ORDER BY u.name COLLATE juesuan.natural',
    CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
      WHEN juesuan.role() = '经办' THEN 'u."group" = ANY ($3)' ELSE 'false' END)
    USING of_year, wanted, juesuan.own_groups()
  LOOP
    EXIT WHEN found = skip + most;
    folded := lower(candidate.words);
    CONTINUE WHEN NOT (SELECT bool_and(position(lower(word) IN folded) > 0) FROM unnest(words) word);
    found := found + 1;
    CONTINUE WHEN found <= skip;
    submission := candidate.id;
    candidates := candidate.total;
    excerpt := substr(candidate.words, greatest(1, position(first IN folded) - 40), 120);
    RETURN NEXT;
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION juesuan.page_of_units(int, text[], text, text, text, int),
  juesuan.find_words(int, text[], text[], int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION juesuan.page_of_units(int, text[], text, text, text, int),
  juesuan.find_words(int, text[], text[], int, int) TO juesuan_app;
`;
