PRAGMA application_id = 1717780816;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    byline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT;
INSERT INTO "article" VALUES(1,'Troops arrive','','','','','');
CREATE TABLE blob (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO "blob" VALUES('08731d1b2cf54384fda5452fc93ed71abdecafc30bb624efefd35c6a31146d4d',X'54726F6F7073206172726976650A0A546865206D696E69737472792073616964206F6E205475657364617920746861742031302C3030302074726F6F70732068616420617272697665642E20E2809C576520736177207468656D2CE2809D20556D65726F7620746F6C64204B42532E0A0A50726963657320726F736520627920332070657263656E7420696E204D61792C207468652062616E6B207265706F727465642E204E6F626F647920776173207375727072697365642E0A');
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    step_id INTEGER NOT NULL REFERENCES step (id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    claim_id INTEGER,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
INSERT INTO "change" VALUES(1,1,'article',1,NULL,NULL,'id 1,title ''Troops arrive'',byline '''',outlet '''',published '''',language '''',url ''''');
INSERT INTO "change" VALUES(2,1,'version',1,NULL,NULL,'id 1,article_id 1,number 1,text_sha256 ''08731d1b2cf54384fda5452fc93ed71abdecafc30bb624efefd35c6a31146d4d'',original_sha256 ''08731d1b2cf54384fda5452fc93ed71abdecafc30bb624efefd35c6a31146d4d'',encoding ''utf-8'',media_type ''text/plain'',file_name '''',imported_ms 1730894400000');
INSERT INTO "change" VALUES(3,1,'review',1,NULL,NULL,'id 1,article_id 1,version_id 1,created_ms 1730894400000');
INSERT INTO "change" VALUES(4,2,'claim',1,1,NULL,'id 1,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''');
INSERT INTO "change" VALUES(5,2,'span',1,1,NULL,'id 1,claim_id 1,version_id 1,start 49,end 74,exact ''10,000 troops had arrived'',prefix ''e ministry said on Tuesday that '',suffix ''. “We saw them,” Umerov told KBS''');
INSERT INTO "change" VALUES(6,2,'span',2,1,NULL,'id 2,claim_id 1,version_id 1,start 77,end 88,exact ''We saw them'',prefix ''hat 10,000 troops had arrived. “'',suffix '',” Umerov told KBS.

Prices rose''');
INSERT INTO "change" VALUES(7,3,'claim',2,2,NULL,'id 2,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''');
INSERT INTO "change" VALUES(8,3,'span',3,2,NULL,'id 3,claim_id 2,version_id 1,start 109,end 140,exact ''Prices rose by 3 percent in May'',prefix ''We saw them,” Umerov told KBS.

'',suffix '', the bank reported. Nobody was ''');
INSERT INTO "change" VALUES(9,4,'claim',3,3,NULL,'id 3,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''');
INSERT INTO "change" VALUES(10,4,'span',4,3,NULL,'id 4,claim_id 3,version_id 1,start 161,end 167,exact ''Nobody'',prefix ''cent in May, the bank reported. '',suffix '' was surprised.
''');
INSERT INTO "change" VALUES(11,5,'source',1,NULL,NULL,'id 1,kind ''web page'',title ''Briefing'',author '''',publisher '''',published '''',url ''https://example.org/briefing'',accessed '''',rank ''secondary'',confidentiality ''public''');
INSERT INTO "change" VALUES(12,5,'evidence',1,1,NULL,'id 1,claim_id 1,source_id 1,stance ''supports'',quote ''words'',locator ''page 1'',note ''a note''');
INSERT INTO "change" VALUES(13,6,'claim',1,1,'id 1,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''','id 1,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict ''disputed'',rationale ''''');
INSERT INTO "change" VALUES(14,7,'claim',1,1,'id 1,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict ''disputed'',rationale ''''','id 1,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict ''disputed'',rationale ''It’s not so.''');
INSERT INTO "change" VALUES(15,8,'nothing_checkable',1,NULL,NULL,'id 1,review_id 1,version_id 1,start 161,end 182,exact ''Nobody was surprised.'',prefix ''cent in May, the bank reported. '',suffix ''
''');
INSERT INTO "change" VALUES(16,9,'decision',1,NULL,NULL,'id 1,review_id 1,version_id 1,start 0,end 13,exact ''Troops arrive'',prefix '''',suffix ''

The ministry said on Tuesday t'',kind ''dismissed''');
INSERT INTO "change" VALUES(17,10,'span',4,3,'id 4,claim_id 3,version_id 1,start 161,end 167,exact ''Nobody'',prefix ''cent in May, the bank reported. '',suffix '' was surprised.
''',NULL);
INSERT INTO "change" VALUES(18,10,'claim',3,3,'id 3,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''',NULL);
INSERT INTO "change" VALUES(19,11,'claim',2,2,'id 2,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''','id 2,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict ''confirmed'',rationale ''''');
INSERT INTO "change" VALUES(20,12,'claim',2,2,'id 2,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict ''confirmed'',rationale ''''','id 2,review_id 1,claimant '''',cue '''',type NULL,claim_date '''',priority 2,verdict NULL,rationale ''''');
CREATE TABLE claim (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    claimant TEXT NOT NULL,
    cue TEXT NOT NULL,
    type TEXT CHECK (type IN ('event', 'numerical', 'quotation', 'causal', 'position')),
    claim_date TEXT NOT NULL,
    priority INTEGER NOT NULL CHECK (priority IN (1, 2, 3)),
    verdict TEXT CHECK (verdict IN ('confirmed', 'unverified', 'disputed')),
    rationale TEXT NOT NULL
) STRICT;
INSERT INTO "claim" VALUES(1,1,'','',NULL,'',2,'disputed','It’s not so.');
INSERT INTO "claim" VALUES(2,1,'','',NULL,'',2,NULL,'');
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) <= 32),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 32),
    kind TEXT NOT NULL CHECK (kind IN ('accepted', 'dismissed')),
    CHECK ("end" > start AND length(exact) = "end" - start)
) STRICT;
INSERT INTO "decision" VALUES(1,1,1,0,13,'Troops arrive','','

The ministry said on Tuesday t','dismissed');
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    source_id INTEGER REFERENCES source (id) ON DELETE RESTRICT,
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    quote TEXT NOT NULL,
    locator TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO "evidence" VALUES(1,1,1,'supports','words','page 1','a note');
CREATE TABLE nothing_checkable (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) <= 32),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 32),
    CHECK ("end" > start AND length(exact) = "end" - start)
) STRICT;
INSERT INTO "nothing_checkable" VALUES(1,1,1,161,182,'Nobody was surprised.','cent in May, the bank reported. ','
');
CREATE TABLE open_step (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step_id INTEGER REFERENCES step (id)
) STRICT;
INSERT INTO "open_step" VALUES(1,NULL);
CREATE TABLE place (
    review_id INTEGER PRIMARY KEY NOT NULL,
    opened_ms INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE TABLE review (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    created_ms INTEGER NOT NULL
) STRICT;
INSERT INTO "review" VALUES(1,1,1,1730894400000);
CREATE TABLE reviewer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
INSERT INTO "reviewer" VALUES(1,'Ada');
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('web page', 'document', 'data set', 'person', 'observation')),
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    accessed TEXT NOT NULL,
    rank TEXT NOT NULL CHECK (rank IN ('primary', 'secondary')),
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('public', 'background', 'confidential'))
) STRICT;
INSERT INTO "source" VALUES(1,'web page','Briefing','','','','https://example.org/briefing','','secondary','public');
CREATE TABLE span (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL CHECK (length(prefix) <= 32),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 32),
    CHECK ("end" > start AND length(exact) = "end" - start)
) STRICT;
INSERT INTO "span" VALUES(1,1,1,49,74,'10,000 troops had arrived','e ministry said on Tuesday that ','. “We saw them,” Umerov told KBS');
INSERT INTO "span" VALUES(2,1,1,77,88,'We saw them','hat 10,000 troops had arrived. “',',” Umerov told KBS.

Prices rose');
INSERT INTO "span" VALUES(3,2,1,109,140,'Prices rose by 3 percent in May','We saw them,” Umerov told KBS.

',', the bank reported. Nobody was ');
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    label TEXT NOT NULL CHECK (label <> ''),
    reviewer_id INTEGER NOT NULL REFERENCES reviewer (id),
    at_ms INTEGER NOT NULL,
    review_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    of_step INTEGER REFERENCES step (id),
    CHECK ((kind = 'do') = (of_step IS NULL))
) STRICT;
INSERT INTO "step" VALUES(1,'Import article',1,1730894400000,NULL,'do',NULL);
INSERT INTO "step" VALUES(2,'Mark claim',1,1730894400000,1,'do',NULL);
INSERT INTO "step" VALUES(3,'Mark claim',1,1730894400000,1,'do',NULL);
INSERT INTO "step" VALUES(4,'Mark claim',1,1730894400000,1,'do',NULL);
INSERT INTO "step" VALUES(5,'Add evidence',1,1730894400000,1,'do',NULL);
INSERT INTO "step" VALUES(6,'Set verdict disputed',1,1730894400000,1,'do',NULL);
INSERT INTO "step" VALUES(7,'Write rationale',1,1730894410000,1,'do',NULL);
INSERT INTO "step" VALUES(8,'Mark “nothing checkable”',1,1730894410000,1,'do',NULL);
INSERT INTO "step" VALUES(9,'Dismiss suggestion',1,1730894410000,1,'do',NULL);
INSERT INTO "step" VALUES(10,'Remove claim',1,1730894410000,1,'do',NULL);
INSERT INTO "step" VALUES(11,'Set verdict confirmed',1,1730894410000,1,'do',NULL);
INSERT INTO "step" VALUES(12,'Set verdict confirmed',1,1730894410000,1,'undo',11);
CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    text_sha256 TEXT NOT NULL REFERENCES blob (sha256),
    original_sha256 TEXT NOT NULL REFERENCES blob (sha256),
    encoding TEXT NOT NULL,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    imported_ms INTEGER NOT NULL
) STRICT;
INSERT INTO "version" VALUES(1,1,1,'08731d1b2cf54384fda5452fc93ed71abdecafc30bb624efefd35c6a31146d4d','08731d1b2cf54384fda5452fc93ed71abdecafc30bb624efefd35c6a31146d4d','utf-8','text/plain','',1730894400000);
CREATE INDEX step_of ON step (of_step);
CREATE INDEX step_review ON step (review_id, kind);
CREATE INDEX change_step ON change (step_id);
CREATE INDEX change_claim ON change (claim_id);
CREATE INDEX version_article ON version (article_id);
CREATE INDEX review_article ON review (article_id);
CREATE INDEX review_version ON review (version_id);
CREATE INDEX claim_review ON claim (review_id, verdict);
CREATE INDEX span_claim ON span (claim_id);
CREATE INDEX span_version ON span (version_id, start);
CREATE INDEX nothing_review ON nothing_checkable (review_id);
CREATE INDEX nothing_version ON nothing_checkable (version_id);
CREATE INDEX source_url ON source (url);
CREATE INDEX evidence_claim ON evidence (claim_id);
CREATE INDEX evidence_source ON evidence (source_id);
CREATE TRIGGER journal_article_insert AFTER INSERT ON article BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'article', NEW.id, NULL, NULL, 'id ' || quote(NEW."id") || ',title ' || quote(NEW."title") || ',byline ' || quote(NEW."byline") || ',outlet ' || quote(NEW."outlet") || ',published ' || quote(NEW."published") || ',language ' || quote(NEW."language") || ',url ' || quote(NEW."url")); END;
CREATE TRIGGER journal_article_update AFTER UPDATE ON article WHEN OLD."id" IS NOT NEW."id" OR OLD."title" IS NOT NEW."title" OR OLD."byline" IS NOT NEW."byline" OR OLD."outlet" IS NOT NEW."outlet" OR OLD."published" IS NOT NEW."published" OR OLD."language" IS NOT NEW."language" OR OLD."url" IS NOT NEW."url" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'article', NEW.id, NULL, 'id ' || quote(OLD."id") || ',title ' || quote(OLD."title") || ',byline ' || quote(OLD."byline") || ',outlet ' || quote(OLD."outlet") || ',published ' || quote(OLD."published") || ',language ' || quote(OLD."language") || ',url ' || quote(OLD."url"), 'id ' || quote(NEW."id") || ',title ' || quote(NEW."title") || ',byline ' || quote(NEW."byline") || ',outlet ' || quote(NEW."outlet") || ',published ' || quote(NEW."published") || ',language ' || quote(NEW."language") || ',url ' || quote(NEW."url")); END;
CREATE TRIGGER journal_article_delete AFTER DELETE ON article BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'article', OLD.id, NULL, 'id ' || quote(OLD."id") || ',title ' || quote(OLD."title") || ',byline ' || quote(OLD."byline") || ',outlet ' || quote(OLD."outlet") || ',published ' || quote(OLD."published") || ',language ' || quote(OLD."language") || ',url ' || quote(OLD."url"), NULL); END;
CREATE TRIGGER journal_version_insert AFTER INSERT ON version BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'version', NEW.id, NULL, NULL, 'id ' || quote(NEW."id") || ',article_id ' || quote(NEW."article_id") || ',number ' || quote(NEW."number") || ',text_sha256 ' || quote(NEW."text_sha256") || ',original_sha256 ' || quote(NEW."original_sha256") || ',encoding ' || quote(NEW."encoding") || ',media_type ' || quote(NEW."media_type") || ',file_name ' || quote(NEW."file_name") || ',imported_ms ' || quote(NEW."imported_ms")); END;
CREATE TRIGGER journal_version_update AFTER UPDATE ON version WHEN OLD."id" IS NOT NEW."id" OR OLD."article_id" IS NOT NEW."article_id" OR OLD."number" IS NOT NEW."number" OR OLD."text_sha256" IS NOT NEW."text_sha256" OR OLD."original_sha256" IS NOT NEW."original_sha256" OR OLD."encoding" IS NOT NEW."encoding" OR OLD."media_type" IS NOT NEW."media_type" OR OLD."file_name" IS NOT NEW."file_name" OR OLD."imported_ms" IS NOT NEW."imported_ms" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'version', NEW.id, NULL, 'id ' || quote(OLD."id") || ',article_id ' || quote(OLD."article_id") || ',number ' || quote(OLD."number") || ',text_sha256 ' || quote(OLD."text_sha256") || ',original_sha256 ' || quote(OLD."original_sha256") || ',encoding ' || quote(OLD."encoding") || ',media_type ' || quote(OLD."media_type") || ',file_name ' || quote(OLD."file_name") || ',imported_ms ' || quote(OLD."imported_ms"), 'id ' || quote(NEW."id") || ',article_id ' || quote(NEW."article_id") || ',number ' || quote(NEW."number") || ',text_sha256 ' || quote(NEW."text_sha256") || ',original_sha256 ' || quote(NEW."original_sha256") || ',encoding ' || quote(NEW."encoding") || ',media_type ' || quote(NEW."media_type") || ',file_name ' || quote(NEW."file_name") || ',imported_ms ' || quote(NEW."imported_ms")); END;
CREATE TRIGGER journal_version_delete AFTER DELETE ON version BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'version', OLD.id, NULL, 'id ' || quote(OLD."id") || ',article_id ' || quote(OLD."article_id") || ',number ' || quote(OLD."number") || ',text_sha256 ' || quote(OLD."text_sha256") || ',original_sha256 ' || quote(OLD."original_sha256") || ',encoding ' || quote(OLD."encoding") || ',media_type ' || quote(OLD."media_type") || ',file_name ' || quote(OLD."file_name") || ',imported_ms ' || quote(OLD."imported_ms"), NULL); END;
CREATE TRIGGER journal_review_insert AFTER INSERT ON review BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'review', NEW.id, NULL, NULL, 'id ' || quote(NEW."id") || ',article_id ' || quote(NEW."article_id") || ',version_id ' || quote(NEW."version_id") || ',created_ms ' || quote(NEW."created_ms")); END;
CREATE TRIGGER journal_review_update AFTER UPDATE ON review WHEN OLD."id" IS NOT NEW."id" OR OLD."article_id" IS NOT NEW."article_id" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."created_ms" IS NOT NEW."created_ms" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'review', NEW.id, NULL, 'id ' || quote(OLD."id") || ',article_id ' || quote(OLD."article_id") || ',version_id ' || quote(OLD."version_id") || ',created_ms ' || quote(OLD."created_ms"), 'id ' || quote(NEW."id") || ',article_id ' || quote(NEW."article_id") || ',version_id ' || quote(NEW."version_id") || ',created_ms ' || quote(NEW."created_ms")); END;
CREATE TRIGGER journal_review_delete AFTER DELETE ON review BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'review', OLD.id, NULL, 'id ' || quote(OLD."id") || ',article_id ' || quote(OLD."article_id") || ',version_id ' || quote(OLD."version_id") || ',created_ms ' || quote(OLD."created_ms"), NULL); END;
CREATE TRIGGER journal_claim_insert AFTER INSERT ON claim BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'claim', NEW.id, NEW.id, NULL, 'id ' || quote(NEW."id") || ',review_id ' || quote(NEW."review_id") || ',claimant ' || quote(NEW."claimant") || ',cue ' || quote(NEW."cue") || ',type ' || quote(NEW."type") || ',claim_date ' || quote(NEW."claim_date") || ',priority ' || quote(NEW."priority") || ',verdict ' || quote(NEW."verdict") || ',rationale ' || quote(NEW."rationale")); END;
CREATE TRIGGER journal_claim_update AFTER UPDATE ON claim WHEN OLD."id" IS NOT NEW."id" OR OLD."review_id" IS NOT NEW."review_id" OR OLD."claimant" IS NOT NEW."claimant" OR OLD."cue" IS NOT NEW."cue" OR OLD."type" IS NOT NEW."type" OR OLD."claim_date" IS NOT NEW."claim_date" OR OLD."priority" IS NOT NEW."priority" OR OLD."verdict" IS NOT NEW."verdict" OR OLD."rationale" IS NOT NEW."rationale" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'claim', NEW.id, NEW.id, 'id ' || quote(OLD."id") || ',review_id ' || quote(OLD."review_id") || ',claimant ' || quote(OLD."claimant") || ',cue ' || quote(OLD."cue") || ',type ' || quote(OLD."type") || ',claim_date ' || quote(OLD."claim_date") || ',priority ' || quote(OLD."priority") || ',verdict ' || quote(OLD."verdict") || ',rationale ' || quote(OLD."rationale"), 'id ' || quote(NEW."id") || ',review_id ' || quote(NEW."review_id") || ',claimant ' || quote(NEW."claimant") || ',cue ' || quote(NEW."cue") || ',type ' || quote(NEW."type") || ',claim_date ' || quote(NEW."claim_date") || ',priority ' || quote(NEW."priority") || ',verdict ' || quote(NEW."verdict") || ',rationale ' || quote(NEW."rationale")); END;
CREATE TRIGGER journal_claim_delete AFTER DELETE ON claim BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'claim', OLD.id, OLD.id, 'id ' || quote(OLD."id") || ',review_id ' || quote(OLD."review_id") || ',claimant ' || quote(OLD."claimant") || ',cue ' || quote(OLD."cue") || ',type ' || quote(OLD."type") || ',claim_date ' || quote(OLD."claim_date") || ',priority ' || quote(OLD."priority") || ',verdict ' || quote(OLD."verdict") || ',rationale ' || quote(OLD."rationale"), NULL); END;
CREATE TRIGGER journal_span_insert AFTER INSERT ON span BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'span', NEW.id, NEW.claim_id, NULL, 'id ' || quote(NEW."id") || ',claim_id ' || quote(NEW."claim_id") || ',version_id ' || quote(NEW."version_id") || ',start ' || quote(NEW."start") || ',end ' || quote(NEW."end") || ',exact ' || quote(NEW."exact") || ',prefix ' || quote(NEW."prefix") || ',suffix ' || quote(NEW."suffix")); END;
CREATE TRIGGER journal_span_update AFTER UPDATE ON span WHEN OLD."id" IS NOT NEW."id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."exact" IS NOT NEW."exact" OR OLD."prefix" IS NOT NEW."prefix" OR OLD."suffix" IS NOT NEW."suffix" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'span', NEW.id, NEW.claim_id, 'id ' || quote(OLD."id") || ',claim_id ' || quote(OLD."claim_id") || ',version_id ' || quote(OLD."version_id") || ',start ' || quote(OLD."start") || ',end ' || quote(OLD."end") || ',exact ' || quote(OLD."exact") || ',prefix ' || quote(OLD."prefix") || ',suffix ' || quote(OLD."suffix"), 'id ' || quote(NEW."id") || ',claim_id ' || quote(NEW."claim_id") || ',version_id ' || quote(NEW."version_id") || ',start ' || quote(NEW."start") || ',end ' || quote(NEW."end") || ',exact ' || quote(NEW."exact") || ',prefix ' || quote(NEW."prefix") || ',suffix ' || quote(NEW."suffix")); END;
CREATE TRIGGER journal_span_delete AFTER DELETE ON span BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'span', OLD.id, OLD.claim_id, 'id ' || quote(OLD."id") || ',claim_id ' || quote(OLD."claim_id") || ',version_id ' || quote(OLD."version_id") || ',start ' || quote(OLD."start") || ',end ' || quote(OLD."end") || ',exact ' || quote(OLD."exact") || ',prefix ' || quote(OLD."prefix") || ',suffix ' || quote(OLD."suffix"), NULL); END;
CREATE TRIGGER journal_nothing_checkable_insert AFTER INSERT ON nothing_checkable BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'nothing_checkable', NEW.id, NULL, NULL, 'id ' || quote(NEW."id") || ',review_id ' || quote(NEW."review_id") || ',version_id ' || quote(NEW."version_id") || ',start ' || quote(NEW."start") || ',end ' || quote(NEW."end") || ',exact ' || quote(NEW."exact") || ',prefix ' || quote(NEW."prefix") || ',suffix ' || quote(NEW."suffix")); END;
CREATE TRIGGER journal_nothing_checkable_update AFTER UPDATE ON nothing_checkable WHEN OLD."id" IS NOT NEW."id" OR OLD."review_id" IS NOT NEW."review_id" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."exact" IS NOT NEW."exact" OR OLD."prefix" IS NOT NEW."prefix" OR OLD."suffix" IS NOT NEW."suffix" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'nothing_checkable', NEW.id, NULL, 'id ' || quote(OLD."id") || ',review_id ' || quote(OLD."review_id") || ',version_id ' || quote(OLD."version_id") || ',start ' || quote(OLD."start") || ',end ' || quote(OLD."end") || ',exact ' || quote(OLD."exact") || ',prefix ' || quote(OLD."prefix") || ',suffix ' || quote(OLD."suffix"), 'id ' || quote(NEW."id") || ',review_id ' || quote(NEW."review_id") || ',version_id ' || quote(NEW."version_id") || ',start ' || quote(NEW."start") || ',end ' || quote(NEW."end") || ',exact ' || quote(NEW."exact") || ',prefix ' || quote(NEW."prefix") || ',suffix ' || quote(NEW."suffix")); END;
CREATE TRIGGER journal_nothing_checkable_delete AFTER DELETE ON nothing_checkable BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'nothing_checkable', OLD.id, NULL, 'id ' || quote(OLD."id") || ',review_id ' || quote(OLD."review_id") || ',version_id ' || quote(OLD."version_id") || ',start ' || quote(OLD."start") || ',end ' || quote(OLD."end") || ',exact ' || quote(OLD."exact") || ',prefix ' || quote(OLD."prefix") || ',suffix ' || quote(OLD."suffix"), NULL); END;
CREATE TRIGGER journal_source_insert AFTER INSERT ON source BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'source', NEW.id, NULL, NULL, 'id ' || quote(NEW."id") || ',kind ' || quote(NEW."kind") || ',title ' || quote(NEW."title") || ',author ' || quote(NEW."author") || ',publisher ' || quote(NEW."publisher") || ',published ' || quote(NEW."published") || ',url ' || quote(NEW."url") || ',accessed ' || quote(NEW."accessed") || ',rank ' || quote(NEW."rank") || ',confidentiality ' || quote(NEW."confidentiality")); END;
CREATE TRIGGER journal_source_update AFTER UPDATE ON source WHEN OLD."id" IS NOT NEW."id" OR OLD."kind" IS NOT NEW."kind" OR OLD."title" IS NOT NEW."title" OR OLD."author" IS NOT NEW."author" OR OLD."publisher" IS NOT NEW."publisher" OR OLD."published" IS NOT NEW."published" OR OLD."url" IS NOT NEW."url" OR OLD."accessed" IS NOT NEW."accessed" OR OLD."rank" IS NOT NEW."rank" OR OLD."confidentiality" IS NOT NEW."confidentiality" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'source', NEW.id, NULL, 'id ' || quote(OLD."id") || ',kind ' || quote(OLD."kind") || ',title ' || quote(OLD."title") || ',author ' || quote(OLD."author") || ',publisher ' || quote(OLD."publisher") || ',published ' || quote(OLD."published") || ',url ' || quote(OLD."url") || ',accessed ' || quote(OLD."accessed") || ',rank ' || quote(OLD."rank") || ',confidentiality ' || quote(OLD."confidentiality"), 'id ' || quote(NEW."id") || ',kind ' || quote(NEW."kind") || ',title ' || quote(NEW."title") || ',author ' || quote(NEW."author") || ',publisher ' || quote(NEW."publisher") || ',published ' || quote(NEW."published") || ',url ' || quote(NEW."url") || ',accessed ' || quote(NEW."accessed") || ',rank ' || quote(NEW."rank") || ',confidentiality ' || quote(NEW."confidentiality")); END;
CREATE TRIGGER journal_source_delete AFTER DELETE ON source BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'source', OLD.id, NULL, 'id ' || quote(OLD."id") || ',kind ' || quote(OLD."kind") || ',title ' || quote(OLD."title") || ',author ' || quote(OLD."author") || ',publisher ' || quote(OLD."publisher") || ',published ' || quote(OLD."published") || ',url ' || quote(OLD."url") || ',accessed ' || quote(OLD."accessed") || ',rank ' || quote(OLD."rank") || ',confidentiality ' || quote(OLD."confidentiality"), NULL); END;
CREATE TRIGGER journal_evidence_insert AFTER INSERT ON evidence BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'evidence', NEW.id, NEW.claim_id, NULL, 'id ' || quote(NEW."id") || ',claim_id ' || quote(NEW."claim_id") || ',source_id ' || quote(NEW."source_id") || ',stance ' || quote(NEW."stance") || ',quote ' || quote(NEW."quote") || ',locator ' || quote(NEW."locator") || ',note ' || quote(NEW."note")); END;
CREATE TRIGGER journal_evidence_update AFTER UPDATE ON evidence WHEN OLD."id" IS NOT NEW."id" OR OLD."claim_id" IS NOT NEW."claim_id" OR OLD."source_id" IS NOT NEW."source_id" OR OLD."stance" IS NOT NEW."stance" OR OLD."quote" IS NOT NEW."quote" OR OLD."locator" IS NOT NEW."locator" OR OLD."note" IS NOT NEW."note" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'evidence', NEW.id, NEW.claim_id, 'id ' || quote(OLD."id") || ',claim_id ' || quote(OLD."claim_id") || ',source_id ' || quote(OLD."source_id") || ',stance ' || quote(OLD."stance") || ',quote ' || quote(OLD."quote") || ',locator ' || quote(OLD."locator") || ',note ' || quote(OLD."note"), 'id ' || quote(NEW."id") || ',claim_id ' || quote(NEW."claim_id") || ',source_id ' || quote(NEW."source_id") || ',stance ' || quote(NEW."stance") || ',quote ' || quote(NEW."quote") || ',locator ' || quote(NEW."locator") || ',note ' || quote(NEW."note")); END;
CREATE TRIGGER journal_evidence_delete AFTER DELETE ON evidence BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'evidence', OLD.id, OLD.claim_id, 'id ' || quote(OLD."id") || ',claim_id ' || quote(OLD."claim_id") || ',source_id ' || quote(OLD."source_id") || ',stance ' || quote(OLD."stance") || ',quote ' || quote(OLD."quote") || ',locator ' || quote(OLD."locator") || ',note ' || quote(OLD."note"), NULL); END;
CREATE TRIGGER keep_step_update BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'step is append-only'); END;
CREATE TRIGGER keep_step_delete BEFORE DELETE ON step BEGIN SELECT RAISE(ABORT, 'step is append-only'); END;
CREATE TRIGGER keep_step_id BEFORE INSERT ON step WHEN EXISTS (SELECT 1 FROM step WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'step is append-only'); END;
CREATE TRIGGER keep_change_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER keep_change_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER keep_change_id BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;
CREATE TRIGGER keep_blob_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'blob is append-only'); END;
CREATE TRIGGER keep_blob_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'blob is append-only'); END;
CREATE TRIGGER keep_blob_rowid BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'blob is append-only'); END;
CREATE TRIGGER keep_blob_sha256 BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256) BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER keep_reviewer_update BEFORE UPDATE ON reviewer BEGIN SELECT RAISE(ABORT, 'reviewer is append-only'); END;
CREATE TRIGGER keep_reviewer_delete BEFORE DELETE ON reviewer BEGIN SELECT RAISE(ABORT, 'reviewer is append-only'); END;
CREATE TRIGGER keep_reviewer_id BEFORE INSERT ON reviewer WHEN EXISTS (SELECT 1 FROM reviewer WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'reviewer is append-only'); END;
CREATE TRIGGER keep_reviewer_name BEFORE INSERT ON reviewer WHEN EXISTS (SELECT 1 FROM reviewer WHERE name = NEW.name) BEGIN SELECT RAISE(IGNORE); END;
CREATE INDEX decision_review ON decision (review_id);
CREATE INDEX decision_version ON decision (version_id);
CREATE TRIGGER journal_decision_insert AFTER INSERT ON decision BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'decision', NEW.id, NULL, NULL, 'id ' || quote(NEW."id") || ',review_id ' || quote(NEW."review_id") || ',version_id ' || quote(NEW."version_id") || ',start ' || quote(NEW."start") || ',end ' || quote(NEW."end") || ',exact ' || quote(NEW."exact") || ',prefix ' || quote(NEW."prefix") || ',suffix ' || quote(NEW."suffix") || ',kind ' || quote(NEW."kind")); END;
CREATE TRIGGER journal_decision_update AFTER UPDATE ON decision WHEN OLD."id" IS NOT NEW."id" OR OLD."review_id" IS NOT NEW."review_id" OR OLD."version_id" IS NOT NEW."version_id" OR OLD."start" IS NOT NEW."start" OR OLD."end" IS NOT NEW."end" OR OLD."exact" IS NOT NEW."exact" OR OLD."prefix" IS NOT NEW."prefix" OR OLD."suffix" IS NOT NEW."suffix" OR OLD."kind" IS NOT NEW."kind" BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'decision', NEW.id, NULL, 'id ' || quote(OLD."id") || ',review_id ' || quote(OLD."review_id") || ',version_id ' || quote(OLD."version_id") || ',start ' || quote(OLD."start") || ',end ' || quote(OLD."end") || ',exact ' || quote(OLD."exact") || ',prefix ' || quote(OLD."prefix") || ',suffix ' || quote(OLD."suffix") || ',kind ' || quote(OLD."kind"), 'id ' || quote(NEW."id") || ',review_id ' || quote(NEW."review_id") || ',version_id ' || quote(NEW."version_id") || ',start ' || quote(NEW."start") || ',end ' || quote(NEW."end") || ',exact ' || quote(NEW."exact") || ',prefix ' || quote(NEW."prefix") || ',suffix ' || quote(NEW."suffix") || ',kind ' || quote(NEW."kind")); END;
CREATE TRIGGER journal_decision_delete AFTER DELETE ON decision BEGIN INSERT INTO change (step_id, table_name, row_id, claim_id, before, after) VALUES ((SELECT step_id FROM open_step), 'decision', OLD.id, NULL, 'id ' || quote(OLD."id") || ',review_id ' || quote(OLD."review_id") || ',version_id ' || quote(OLD."version_id") || ',start ' || quote(OLD."start") || ',end ' || quote(OLD."end") || ',exact ' || quote(OLD."exact") || ',prefix ' || quote(OLD."prefix") || ',suffix ' || quote(OLD."suffix") || ',kind ' || quote(OLD."kind"), NULL); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('reviewer',1);
INSERT INTO "sqlite_sequence" VALUES('step',12);
INSERT INTO "sqlite_sequence" VALUES('change',20);
INSERT INTO "sqlite_sequence" VALUES('article',1);
INSERT INTO "sqlite_sequence" VALUES('version',1);
INSERT INTO "sqlite_sequence" VALUES('review',1);
INSERT INTO "sqlite_sequence" VALUES('claim',3);
INSERT INTO "sqlite_sequence" VALUES('span',4);
INSERT INTO "sqlite_sequence" VALUES('source',1);
INSERT INTO "sqlite_sequence" VALUES('evidence',1);
INSERT INTO "sqlite_sequence" VALUES('nothing_checkable',1);
INSERT INTO "sqlite_sequence" VALUES('decision',1);
COMMIT;
