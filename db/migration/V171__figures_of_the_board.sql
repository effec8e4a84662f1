-- What the board's figures count, and the lists behind them, are read along these.
CREATE INDEX certificate_by_void ON certificate (void_reason, id DESC) INCLUDE (voided_on) WHERE state = 'VOIDED';
CREATE INDEX duty_open_of_kind ON duty (kind, due_at, id) WHERE state = 'OPEN';
