-- The people of the portal. An account is closed, never removed: its name stands in records and the journal,
-- and is never given to somebody else.
CREATE TABLE account (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username            text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
  display_name        text NOT NULL CHECK (btrim(display_name) <> '' AND length(display_name) <= 100),
  role                text NOT NULL CHECK (role IN ('PREPARER', 'ISSUER', 'MANAGER', 'ANALYST', 'RELEASER',
                        'ADMINISTRATOR', 'AGENCY_ADMINISTRATOR', 'REVIEWER', 'OFFICER', 'AUDITOR')),
  licensee_id         bigint REFERENCES licensee,
  agency              text CHECK (agency IN ('USKPA', 'STATE', 'CENSUS', 'CBP')),
  password_hash       text NOT NULL CHECK (btrim(password_hash) <> ''),
  password_set_at     timestamptz NOT NULL,
  temporary_until     timestamptz,
  attempts            int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  paused_until        timestamptz,
  created_at          timestamptz NOT NULL,
  created_by          text NOT NULL,
  closed_at           timestamptz,
  CHECK ((licensee_id IS NOT NULL) = (role IN ('PREPARER', 'ISSUER', 'MANAGER'))),
  CHECK ((agency IS NULL) = (role IN ('PREPARER', 'ISSUER', 'MANAGER'))),
  CHECK (role NOT IN ('ANALYST', 'RELEASER') OR agency = 'CENSUS'),
  CHECK (role <> 'ADMINISTRATOR' OR agency = 'USKPA'),
  CHECK (role <> 'OFFICER' OR agency = 'CBP')
);
COMMENT ON COLUMN account.temporary_until IS 'the password was given by somebody else: good for one sign-in until then, and to be changed there';
COMMENT ON COLUMN account.attempts IS 'sign-ins tried since the last that succeeded; counted before the password is looked at, so that many at once gain nothing';
CREATE INDEX account_of_licensee ON account (licensee_id, username);
CREATE INDEX account_of_agency ON account (agency, username);

-- What programs sign in with. Only the SHA-256 of a token is kept; the token itself is shown once.
CREATE TABLE api_token (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id  bigint NOT NULL REFERENCES account,
  name        text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 100),
  hash        text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  rights      text[] NOT NULL CHECK (cardinality(rights) > 0),
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL CHECK (expires_at > created_at),
  revoked_at  timestamptz,
  used_at     timestamptz
);
CREATE INDEX api_token_of_account ON api_token (account_id, id);
