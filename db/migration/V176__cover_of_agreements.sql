-- Through which day a licensee's agreements cover it without a gap, seen from a day: 'infinity' when there is no end, the
-- eve of the admission when there was never one. The twin of org.uskpa.core.licensee.UnbrokenCover.
CREATE FUNCTION agreement_cover_end(of_licensee bigint, day date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    max(coalesce(upper(run) - 1, 'infinity'::date)) FILTER (WHERE run @> day),
    max(upper(run) - 1) FILTER (WHERE upper(run) <= day),
    (SELECT admitted_on - 1 FROM licensee WHERE id = of_licensee))
  -- What follows without a day in between is one run.
  FROM (SELECT unnest(range_agg(in_force)) AS run FROM licensee_agreement WHERE licensee_id = of_licensee) runs
$$;

INSERT INTO setting (name, in_force, value, source) VALUES
  ('agreement-ahead-days', '[2003-01-01,)', '60', 'House setting: so many days before its end an agreement is to be renewed'),
  ('few-numbers', '[2003-01-01,)', '5', 'House setting: from so many free numbers down it is time to order');
