-- The reports that have not been compared with the others, at hand without looking through all.
CREATE TABLE unweighed (report INTEGER PRIMARY KEY);
INSERT INTO unweighed SELECT key FROM report WHERE key NOT IN (SELECT report FROM weighed);
CREATE TRIGGER report_comes AFTER INSERT ON report BEGIN INSERT OR IGNORE INTO unweighed VALUES (new.key); END;
CREATE TRIGGER weighed_comes AFTER INSERT ON weighed BEGIN DELETE FROM unweighed WHERE report = new.report; END;
CREATE TRIGGER weighed_goes AFTER DELETE ON weighed BEGIN INSERT OR IGNORE INTO unweighed VALUES (old.report); END;
