-- The tally of V67 was counted before its triggers stood, and nobody was kept from moving numbers in between. It is
-- counted anew while nobody can.
LOCK TABLE stock_number IN SHARE ROW EXCLUSIVE MODE;
DELETE FROM stock_tally;
INSERT INTO stock_tally (holder, state, digits, numbers)
SELECT coalesce(licensee_id, 0), state, length(number) - 2, count(*) FROM stock_number GROUP BY 1, 2, 3;

-- Passwords tried are counted by the door they are tried at: wrong ones given at one do not shut another.
CREATE TABLE sign_in_attempt (
  account_id   bigint NOT NULL REFERENCES account,
  door         text NOT NULL CHECK (length(door) BETWEEN 1 AND 64),
  attempts     int NOT NULL CHECK (attempts > 0),
  paused_until timestamptz,
  PRIMARY KEY (account_id, door)
);
COMMENT ON COLUMN sign_in_attempt.door IS 'again: the fresh sign-in of somebody who is signed in; otherwise the address from which somebody signs in';
COMMENT ON COLUMN account.attempts IS 'sign-ins tried from any address since the last that succeeded; counted before the password is looked at, so that many at once gain nothing';

-- Whoever takes an export back ends the correction that Census made of it: Census is told.
ALTER TABLE inbox_copy DROP CONSTRAINT inbox_copy_kind_check;
ALTER TABLE inbox_copy DROP CONSTRAINT inbox_copy_withdrawn;
ALTER TABLE inbox_copy
  ADD CONSTRAINT inbox_copy_kind_check CHECK (kind IN ('EXPORT', 'VOID', 'IMPORT', 'ADVANCE_NOTICE', 'USED_ELSEWHERE',
    'WITHDRAWAL', 'CORRECTION_ENDED')),
  ADD CONSTRAINT inbox_copy_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)
    AND (kind IN ('WITHDRAWAL', 'CORRECTION_ENDED')) <= (withdrawn_at IS NOT NULL));

-- Since when records are kept here as they happen is asked along these, whatever was entered later of the past.
CREATE INDEX certificate_of_its_time ON certificate (issued_on) WHERE issued_on IS NOT NULL AND back_entry IS NULL;
CREATE INDEX import_record_of_its_time ON import_record (entered_on) WHERE back_entry IS NULL;
