-- Lists of reports are read in this order; those removed are few.
DROP INDEX report_date;
CREATE INDEX report_order ON report(coalesce(published, '9999-12-31'), path, id) WHERE removed = 0;
CREATE INDEX report_removed ON report(key) WHERE removed <> 0;
