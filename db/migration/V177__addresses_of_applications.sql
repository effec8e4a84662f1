-- An address has the room that a letter and a certificate have for it.
ALTER TABLE application ADD CONSTRAINT application_address_has_room CHECK (length(address) <= 300);
