/**
 * A search in the texts reads only those of its page. The candidates are found by the index over pairs of
 * characters, and put in order without their texts; each text is then verified until the page is full. Words that
 * more than 1,000 units use are looked for in the units in their order, which soon fills a page.
 *
 * Without the setting, the planner would read all texts for a word that most of them use.
 */
export const wordsInOrder = `
DROP FUNCTION juesuan.find_words(int, text[], text[], int, int);
CREATE FUNCTION juesuan.find_words(of_year int, wanted text[], words text[], skip int, most int)
RETURNS TABLE (submission uuid, unit uuid, excerpt text, matches int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog SET enable_seqscan = off AS $$
DECLARE
  counted CONSTANT int := 1000;
  latest CONSTANT text := '(SELECT st.submission FROM juesuan.standing st WHERE st.year = $1 AND st.unit = %s)';
  within CONSTANT text := CASE WHEN juesuan.role() IN ('管理员', '审计') THEN 'true'
    WHEN juesuan.role() = '经办' THEN 'u."group" = ANY ($2)' ELSE 'false' END;
  folded CONSTANT text[] := lower(words::text)::text[];
  has_case CONSTANT boolean := folded::text <> upper(words::text);
  units uuid[];
  candidates refcursor;
  whole text;
  spoken text;
  word text;
  reached int := 0;
BEGIN
  -- looked up one by one: a join would read all units, or the whole year
  EXECUTE format(
    'SELECT array(SELECT c.unit FROM juesuan.checking c WHERE c.year = $1 AND c.pairs @> $3 AND c.submission = %s
        AND %s LIMIT %s)',
    format(latest, 'c.unit'),
    CASE within WHEN 'true' THEN within ELSE format('(SELECT %s FROM juesuan.unit u WHERE u.id = c.unit)', within) END,
    counted)
  INTO units USING of_year, juesuan.own_groups(), wanted;
  matches := cardinality(units);
  OPEN candidates NO SCROLL FOR EXECUTE format(
    'SELECT id, submission,
        (SELECT c.words FROM juesuan.checking c WHERE c.year = $1 AND c.submission = in_order.submission)
      FROM (SELECT u.id, %s AS submission FROM %s ORDER BY u.group_order, u.name_order, u.name OFFSET 0) in_order',
    format(latest, 'u.id'),
    CASE WHEN matches < counted THEN 'unnest($3) found (id) JOIN juesuan.unit u ON u.id = found.id'
      ELSE format('juesuan.unit u WHERE %s', within) END)
  USING of_year, juesuan.own_groups(), units;
  <<each_candidate>> WHILE reached < skip + most LOOP
    FETCH candidates INTO unit, submission, whole;
    EXIT WHEN NOT FOUND;
    CONTINUE WHEN whole IS NULL;
    -- unpacked once, not for every word
    whole := whole || '';
    spoken := CASE WHEN has_case THEN lower(whole) ELSE whole END;
    FOREACH word IN ARRAY folded LOOP
      CONTINUE each_candidate WHEN position(word IN spoken) = 0;
    END LOOP;
    reached := reached + 1;
    CONTINUE WHEN reached <= skip;
    excerpt := substr(whole, greatest(1, position(folded[1] IN spoken) - 40), 120);
    RETURN NEXT;
  END LOOP;
  CLOSE candidates;
END $$;

REVOKE EXECUTE ON FUNCTION juesuan.find_words(int, text[], text[], int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION juesuan.find_words(int, text[], text[], int, int) TO juesuan_app;
`;
