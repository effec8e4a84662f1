-- When an account is due to be gone through follows from the last review that holds it.
CREATE INDEX access_review_line_of_account ON access_review_line (username);
