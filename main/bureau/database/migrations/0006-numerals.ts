/**
 * Chinese numerals sort by their value: 一科, 二科, 十科, as in `compareNames` of the desk. A numeral is what follows
 * 第 or precedes a word for a part of an office; those of 三亚 or 九江 are letters. Both keys are stored: computed
 * while sorting, they would take longer than the sort.
 */
export const numerals = `
CREATE FUNCTION juesuan.numeral_value(numeral text) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT
SET search_path = pg_catalog AS $$
DECLARE
  sum int := 0;
  digits int := 0;
  letter text;
BEGIN
  FOREACH letter IN ARRAY regexp_split_to_array(numeral, '') LOOP
    IF letter IN ('十', '百') THEN
      sum := sum + greatest(digits, 1) * CASE letter WHEN '十' THEN 10 ELSE 100 END;
      digits := 0;
    ELSE
      digits := digits * 10 + strpos('一二三四五六七八九', letter);
    END IF;
  END LOOP;
  RETURN sum + digits;
END $$;

CREATE FUNCTION juesuan.in_digits(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
SET search_path = pg_catalog AS $$
  SELECT coalesce(string_agg(coalesce(juesuan.numeral_value(part[1])::text, part[2]), '' ORDER BY at), '')
  FROM regexp_matches(name,
    '((?<=第)[〇零一二三四五六七八九十百]{1,8}|[〇零一二三四五六七八九十百]{1,8}(?=[科处股室组所队院中小分支]|大队))|(.)', 'g')
    WITH ORDINALITY AS parts (part, at)
$$;

ALTER TABLE juesuan.unit
  ADD group_order text COLLATE juesuan.natural GENERATED ALWAYS AS (juesuan.in_digits("group")) STORED,
  ADD name_order text COLLATE juesuan.natural GENERATED ALWAYS AS (juesuan.in_digits(name)) STORED;
DROP INDEX juesuan.unit_natural;
CREATE INDEX unit_natural ON juesuan.unit (group_order, name_order, name);

CREATE OR REPLACE FUNCTION juesuan.page_of_units(of_year int, states text[], words text, after_group text,
  after_name text, most int)
RETURNS TABLE (unit uuid, matches int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog AS $$
DECLARE
  counted CONSTANT int := 200;
  in_order CONSTANT text := 'u.group_order, u.name_order, u.name';
  within CONSTANT text := CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
    WHEN juesuan.role() = '经办' THEN 'u."group" = ANY ($3) AND u.group_order = ANY ($10)' ELSE 'u.id = $4' END;
  named CONSTANT text := CASE WHEN words = '' THEN 'true' ELSE 'position(lower($5) IN lower(u.name)) > 0' END;
  state CONSTANT text := 'juesuan.state_of(st."check", st.errors, st.decision) = ANY ($2)';
  later CONSTANT text := CASE WHEN after_name IS NULL THEN 'true'
    ELSE format('(%s) > (juesuan.in_digits($6), juesuan.in_digits($7), $7)', in_order) END;
  groups_order CONSTANT text[] := array(SELECT juesuan.in_digits(each) FROM unnest(juesuan.own_groups()) each);
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
    INTO found USING of_year, states, juesuan.own_groups(), juesuan.own_unit(), words, NULL::text, NULL::text,
      NULL::uuid[], NULL::int, groups_order;
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
  USING of_year, states, juesuan.own_groups(), juesuan.own_unit(), words, after_group, after_name, found, most,
    groups_order;
END $$;

REVOKE EXECUTE ON FUNCTION juesuan.numeral_value(text), juesuan.in_digits(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION juesuan.numeral_value(text), juesuan.in_digits(text) TO juesuan_app;
`;
