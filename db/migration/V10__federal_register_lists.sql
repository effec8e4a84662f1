-- The lists of Participants as the Federal Register published them: a refusal names the one that was in force.
-- Each holds until the next; of the list of September 2003 the day of publication was not seen.
CREATE TABLE us_list (
  in_force daterange NOT NULL CHECK (NOT isempty(in_force)),
  citation text NOT NULL UNIQUE CHECK (btrim(citation) <> ''),
  change   text NOT NULL,
  EXCLUDE USING gist (in_force WITH &&)
);

INSERT INTO us_list (in_force, citation, change) VALUES
  ('[2003-08-11,2003-09-01)', '68 FR 47626 of 2003-08-11', 'first list'),
  ('[2003-09-01,2003-11-17)', '68 FR 53419 of 2003-09-01', 'list of 2003-09-01'),
  ('[2003-11-17,2005-10-26)', 'U.S. list of 2003-11-17', 'list of 2003-11-17 revising that of 2003-09-01'),
  ('[2005-10-26,2006-10-25)', '70 FR 61875 of 2005-10-26', 'list of 2005-09-20 (contents not seen; LB, ID expected)'),
  ('[2006-10-25,2006-12-26)', '71 FR 62501 of 2006-10-25', 'list of 2006-09-20: adds NZ'),
  ('[2006-12-26,2007-06-21)', '71 FR 77435 of 2006-12-26', 'contents not seen (BD expected)'),
  ('[2007-06-21,2008-09-08)', '72 FR 34326 of 2007-06-21', 'list of 2007-05-03: adds LR'),
  ('[2008-09-08,2008-12-31)', '73 FR 52073 of 2008-09-08', 'contents not seen (TR, CG expected by then)'),
  ('[2008-12-31,2012-05-11)', '73 FR 80506 of 2008-12-31', 'adds MX, deletes CI'),
  ('[2012-05-11,2013-02-21)', '77 FR 27831 of 2012-05-11', 'full list (later notice calls its predecessor ''October 31, 2011'')'),
  ('[2013-02-21,2014-08-11)', '78 FR 12135 of 2013-02-21', 'adds KH CM KZ PA'),
  ('[2014-08-11,2015-05-18)', 'U.S. list of 2014-08-11', 'contents not seen (CI restored, ML added, CF suspended expected)'),
  ('[2015-05-18,2017-04-26)', 'FR Doc 2015-12001 of 2015-05-18', 'technical; keeps VE self-suspension (as of 2010-11-04) and CF suspension (as of 2013-05-23)'),
  ('[2017-04-26,2019-07-05)', '82 FR 19309 of 2017-04-26', 'removes the CF suspension and the VE self-suspension'),
  ('[2019-07-05,2021-01-08)', '84 FR 32247 of 2019-07-05', 'adds GA'),
  ('[2021-01-08,2022-04-06)', '86 FR 1560 of 2021-01-08', 'adds GB'),
  ('[2022-04-06,2025-03-06)', 'FR Doc 2022-07312 of 2022-04-06', 'adds KG MZ QA'),
  ('[2025-03-06,)', '90 FR 11454 of 2025-03-06', 'adds UZ');
