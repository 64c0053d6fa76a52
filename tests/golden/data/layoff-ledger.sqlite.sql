BEGIN TRANSACTION;
CREATE TABLE "ai_stances" (
  "stance" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("stance")
);
INSERT INTO "ai_stances" VALUES('cited','AI is one of several reasons','The employer names AI as one reason beside others.');
INSERT INTO "ai_stances" VALUES('denied','A link is denied','The employer, or a source that speaks for it, says that AI is not the reason.');
INSERT INTO "ai_stances" VALUES('inferred','Others tie it to AI','Only press, analysts, unions or trackers tie the cut to AI; the employer, as far as seen, does not.');
INSERT INTO "ai_stances" VALUES('not_mentioned','Other reasons, no AI','Reasons were seen and AI is not among them.');
INSERT INTO "ai_stances" VALUES('reallocated','Money or people moved to AI','The employer says that it moves money or people to AI, without saying that AI does the work.');
INSERT INTO "ai_stances" VALUES('replaced','AI did the work','The employer says that AI or automation does work that these people did.');
INSERT INTO "ai_stances" VALUES('unknown','Reason not seen','No reason was seen, so the record can''t tell.');
CREATE TABLE "announcement_functions" (
  "announcement" TEXT,
  "function" TEXT,
  PRIMARY KEY ("announcement", "function"),
  FOREIGN KEY ("announcement") REFERENCES "announcements" ("announcement"),
  FOREIGN KEY ("function") REFERENCES "functions" ("function")
);
INSERT INTO "announcement_functions" VALUES('3-wishes-2026-06-15','content_and_writing');
INSERT INTO "announcement_functions" VALUES('acme-cloud-2026-01-15','customer_support');
INSERT INTO "announcement_functions" VALUES('acme-games-2-2026-01-25','game_development');
INSERT INTO "announcement_functions" VALUES('dunder-chips-2026-02-12','hardware_engineering');
INSERT INTO "announcement_functions" VALUES('kwik-parcel-2026-05-20','warehouse_and_retail');
CREATE TABLE "announcement_kinds" (
  "kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("kind")
);
INSERT INTO "announcement_kinds" VALUES('announcement','Announcement','The employer, a filing or a statutory notice says that jobs go, or a report of a cut that took place.');
INSERT INTO "announcement_kinds" VALUES('estimate','Estimate','A figure by an analyst, union or outlet that the employer did not confirm.');
INSERT INTO "announcement_kinds" VALUES('net_headcount_change','Net headcount change','The difference of two headcounts: hiring, leaving and cuts netted, often over a fiscal year.');
INSERT INTO "announcement_kinds" VALUES('reported_plan','Reported plan','A plan known from unnamed people before the employer confirmed it.');
CREATE TABLE "announcement_places" (
  "announcement" TEXT,
  "place" TEXT,
  PRIMARY KEY ("announcement", "place"),
  FOREIGN KEY ("announcement") REFERENCES "announcements" ("announcement"),
  FOREIGN KEY ("place") REFERENCES "places" ("place")
);
INSERT INTO "announcement_places" VALUES('3-wishes-2026-06','GB');
INSERT INTO "announcement_places" VALUES('3-wishes-2026-06-15','GB');
INSERT INTO "announcement_places" VALUES('a-b-c-2026-09-09','DE');
INSERT INTO "announcement_places" VALUES('acme-cloud-2026-01-15','US');
INSERT INTO "announcement_places" VALUES('acme-cloud-2026-01-15','US-CA');
INSERT INTO "announcement_places" VALUES('dunder-chips-2026-02-12','NL');
INSERT INTO "announcement_places" VALUES('gizmo-pay-2026-03-20','SE');
INSERT INTO "announcement_places" VALUES('kwik-parcel-2026-05-20','US');
INSERT INTO "announcement_places" VALUES('lorem-ipsum-services-2026-04-15','IE');
INSERT INTO "announcement_places" VALUES('lorem-ipsum-services-2026-04-15','global');
CREATE TABLE "announcement_reasons" (
  "announcement" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("announcement", "reason"),
  FOREIGN KEY ("announcement") REFERENCES "announcements" ("announcement"),
  FOREIGN KEY ("reason") REFERENCES "reasons" ("reason")
);
INSERT INTO "announcement_reasons" VALUES('a-b-c-2026-09-09','lost_contract');
INSERT INTO "announcement_reasons" VALUES('acme-cloud-2026-01-15','cost_reduction');
INSERT INTO "announcement_reasons" VALUES('blorp-9-2026-08-08','shutdown');
INSERT INTO "announcement_reasons" VALUES('dunder-chips-2026-02-12','weak_demand');
INSERT INTO "announcement_reasons" VALUES('lorem-ipsum-services-2026-04-15','investment_priorities');
CREATE TABLE "announcements" (
  "announcement" TEXT,
  "event" TEXT,
  "rank" INTEGER,
  "announced_on" TEXT,
  "announced_precision" TEXT,
  "effective_on" TEXT,
  "effective_precision" TEXT,
  "first_recorded_on" TEXT,
  "last_verified_on" TEXT,
  "employees" INTEGER,
  "employees_low" INTEGER,
  "employees_high" INTEGER,
  "qualifier" TEXT,
  "basis" TEXT,
  "workforce_share" REAL,
  "workforce_share_of" TEXT,
  "kind" TEXT,
  "exit_type" TEXT,
  "span" TEXT,
  "scope" TEXT,
  "borderline_ground" TEXT,
  "unit" TEXT,
  "eligibility" TEXT,
  "exclusion_reason" TEXT,
  "found_via" TEXT,
  "notes" TEXT,
  PRIMARY KEY ("announcement"),
  FOREIGN KEY ("event") REFERENCES "events" ("event"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("basis") REFERENCES "count_bases" ("basis"),
  FOREIGN KEY ("kind") REFERENCES "announcement_kinds" ("kind"),
  FOREIGN KEY ("exit_type") REFERENCES "exit_types" ("exit_type"),
  FOREIGN KEY ("span") REFERENCES "spans" ("span"),
  FOREIGN KEY ("scope") REFERENCES "employer_scopes" ("scope"),
  FOREIGN KEY ("borderline_ground") REFERENCES "borderline_grounds" ("borderline_ground"),
  FOREIGN KEY ("eligibility") REFERENCES "eligibilities" ("eligibility"),
  FOREIGN KEY ("exclusion_reason") REFERENCES "exclusion_reasons" ("exclusion_reason"),
  FOREIGN KEY ("found_via") REFERENCES "found_via" ("found_via")
);
INSERT INTO "announcements" VALUES('3-wishes-2026-06','3-wishes-2026-06',1,'2026-06','month',NULL,NULL,'2026-11-23',NULL,90,NULL,NULL,'exact','reported',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('3-wishes-2026-06-15','3-wishes-2026-06-15',1,'2026-06-15','day',NULL,NULL,'2026-11-23',NULL,400,NULL,400,'up_to','percentage_arithmetic',20.0,'company','announcement','mixed','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('a-b-c-2026-07-01','a-b-c-2026-07-01',1,'2026-07-01','day',NULL,NULL,'2026-11-23',NULL,NULL,NULL,NULL,NULL,NULL,30.0,'company & <i>subsidiaries</i>','announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search','- 1. [link](javascript:alert(1)) &lt;');
INSERT INTO "announcements" VALUES('a-b-c-2026-09-09','a-b-c-2026-09-09',1,'2026-09-09','day',NULL,NULL,'2026-11-23',NULL,75,NULL,NULL,'exact','statutory_notice',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'official_register',NULL);
INSERT INTO "announcements" VALUES('acme-cloud-2026-01-12','acme-cloud-2026-01-12',2,'2026-01-12','day',NULL,NULL,'2026-11-23',NULL,1200,NULL,NULL,'about','reported',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search','Earlier and less exact than the release.');
INSERT INTO "announcements" VALUES('acme-cloud-2026-01-15','acme-cloud-2026-01-12',1,'2026-01-15','day','2026-03','month','2026-11-20','2026-11-23',1000,960,1040,'exact','stated',12.5,'company','announcement','involuntary','one_round','core',NULL,'customer support','eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('acme-games-2-2026-01-25','acme-games-2-2026-01-25',1,'2026-01-25','day',NULL,NULL,'2026-11-23',NULL,150,NULL,NULL,'exact','reported',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'excluded','possible_repeat','search','May be part of the cut at Acme Cloud.');
INSERT INTO "announcements" VALUES('blorp-9-2026-05-04','blorp-9-2026-05-04',1,'2026-05-04','day',NULL,NULL,'2026-11-23',NULL,200,200,260,'at_least','listed',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'other_tracker',NULL);
INSERT INTO "announcements" VALUES('blorp-9-2026-08-08','blorp-9-2026-08-08',1,'2026-08-08','day',NULL,NULL,'2026-11-23',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'other_tracker',NULL);
INSERT INTO "announcements" VALUES('dunder-chips-2026-02-10','dunder-chips-2026-02-10',1,'2026-02-10','day',NULL,NULL,'2026-11-23',NULL,500,NULL,NULL,'about','reported',NULL,NULL,'estimate','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search','A union''s figure; the employer did not confirm it.');
INSERT INTO "announcements" VALUES('dunder-chips-2026-02-12','dunder-chips-2026-02-10',2,'2026-02-12','day',NULL,NULL,'2026-11-23',NULL,NULL,300,400,'about','stated',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('example-telecom-2026-03-01','example-telecom-2026-03-01',1,'2026-03-01','day',NULL,NULL,'2026-11-23',NULL,2000,NULL,NULL,'exact','stated',NULL,NULL,'net_headcount_change','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('gizmo-pay-2026-03-20','gizmo-pay-2026-03-20',1,'2026-03-20','day',NULL,NULL,'2026-11-23',NULL,120,NULL,NULL,'exact','stated',NULL,NULL,'announcement','voluntary','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('gizmo-pay-2026-04-02','gizmo-pay-2026-04-02',1,'2026-04-02','day',NULL,NULL,'2026-11-23',NULL,NULL,NULL,250,'offered','stated',NULL,NULL,'announcement','voluntary','one_round','core',NULL,NULL,'eligible',NULL,'search','Offered to 250 people; how many took it was not seen.');
INSERT INTO "announcements" VALUES('kwik-parcel-2026-03-05','kwik-parcel-2026-03-05',1,'2026-03-05','day',NULL,NULL,'2026-11-23',NULL,800,NULL,NULL,'about','reported',NULL,NULL,'reported_plan','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('kwik-parcel-2026-05-20','kwik-parcel-2026-05-20',1,'2026-05-20','day',NULL,NULL,'2026-11-23',NULL,3000,NULL,NULL,'exact','sum_of_notices',NULL,NULL,'announcement','mixed','one_round','borderline','non_tech_jobs','warehouses','eligible',NULL,'search',NULL);
INSERT INTO "announcements" VALUES('lorem-ipsum-services-2026-04-15','lorem-ipsum-services-2026-04-15',1,'2026-04-15','day','2028-12','month','2026-11-23',NULL,700,700,NULL,'at_least','stated',NULL,NULL,'announcement','involuntary','several_years','core',NULL,NULL,'eligible',NULL,'search',NULL);
CREATE TABLE "attribution_subjects" (
  "subject_kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("subject_kind")
);
INSERT INTO "attribution_subjects" VALUES('company','Company','One employer.');
INSERT INTO "attribution_subjects" VALUES('country','Country','Employers based in one country.');
INSERT INTO "attribution_subjects" VALUES('sector','Sector','Employers of one sector.');
CREATE TABLE "attributions" (
  "attribution" TEXT,
  "tracker" TEXT,
  "subject_kind" TEXT,
  "company" TEXT,
  "published_as" TEXT,
  "employees" INTEGER,
  "ai_linked" INTEGER,
  "as_of" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "note" TEXT,
  PRIMARY KEY ("attribution"),
  FOREIGN KEY ("tracker") REFERENCES "trackers" ("tracker"),
  FOREIGN KEY ("subject_kind") REFERENCES "attribution_subjects" ("subject_kind"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "attributions" VALUES('N001','other-list-2','company',NULL,'=Evil & Co | <b>',NULL,NULL,'2026-06','wire-daily','quoted_by_another','{{ 7*7 }} [x](javascript:alert(1))');
INSERT INTO "attributions" VALUES('T002','made-up-tracker','company','acme-cloud','Acme',1200,1200,'2026-02-01','wire-weekly','excerpt',NULL);
INSERT INTO "attributions" VALUES('T003','made-up-tracker','country',NULL,'Ireland',700,NULL,'2026-06','wire-weekly','excerpt','Country of the employer.');
INSERT INTO "attributions" VALUES('T004','made-up-tracker','company','gizmo-pay','Gizmo',120,0,'2026-04','wire-weekly','excerpt',NULL);
CREATE TABLE "borderline_grounds" (
  "borderline_ground" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("borderline_ground")
);
INSERT INTO "borderline_grounds" VALUES('non_tech_jobs','The jobs are mainly not tech jobs','Jobs in warehouses, shops, plants or service centres of an employer that may itself be tech.');
INSERT INTO "borderline_grounds" VALUES('partly_tech_business','The business is only partly tech','The employer sells or makes something else, such as vehicles, energy, food, health care or media, with technology in it.');
INSERT INTO "borderline_grounds" VALUES('tech_team','A tech team of an employer in another business','Technology staff of an employer whose own business is another one.');
CREATE TABLE "chain_steps" (
  "chain_step" TEXT,
  "chain" TEXT,
  "publisher" TEXT,
  "maker" TEXT,
  "said_on" TEXT,
  "employees" INTEGER,
  "employees_low" INTEGER,
  "employees_high" INTEGER,
  "quantity_words" TEXT,
  "qualifier" TEXT,
  "verb" TEXT,
  "change" TEXT,
  "change_note" TEXT,
  "origin" TEXT,
  "follows" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  PRIMARY KEY ("chain_step"),
  FOREIGN KEY ("chain") REFERENCES "chains" ("chain"),
  FOREIGN KEY ("maker") REFERENCES "step_makers" ("maker"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("verb") REFERENCES "step_verbs" ("verb"),
  FOREIGN KEY ("change") REFERENCES "step_changes" ("change"),
  FOREIGN KEY ("origin") REFERENCES "step_origins" ("origin"),
  FOREIGN KEY ("follows") REFERENCES "chain_steps" ("chain_step"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "chain_steps" VALUES('acme-01','acme','Example Bank','analyst','2026-01-10',1200,800,1500,NULL,'about','may','first','A bank holds a cut possible.','own',NULL,'wire-daily','quoted_by_another');
INSERT INTO "chain_steps" VALUES('acme-02','acme','The Daily *Wire*','press','2026-01-12',1500,NULL,1500,NULL,'up_to','plans','range_lost','The lower end is gone.','earlier_step','acme-01','wire-daily','excerpt');
INSERT INTO "chain_steps" VALUES('acme-03','acme','Acme Cloud','employer','2026-01-15',1000,NULL,NULL,NULL,'exact','will','lowered','The employer gives its own number.','own',NULL,'release-acme-cloud','original');
INSERT INTO "chain_steps" VALUES('acme-04','acme','A list','tracker','2026-02',1600,NULL,NULL,NULL,'exact','listed','raised','A list has more; no document is named.','not_named',NULL,'wire-weekly','excerpt');
INSERT INTO "chain_steps" VALUES('acme-05','acme','A blog','press',NULL,1600,NULL,NULL,NULL,'exact','repeated','same','The number is given again.','cited_not_seen','acme-04','wire-weekly','excerpt');
INSERT INTO "chain_steps" VALUES('hostile-01','hostile','=1+1 | <b>x</b>','press','2026-07',NULL,NULL,NULL,'*thousands* of {{ jobs }}',NULL,'plans','first','[x](javascript:alert(1)) {% raw %}.','own',NULL,'news-a-b-c-2026-07-01','excerpt');
INSERT INTO "chain_steps" VALUES('hostile-02','hostile','A B C','employer','2026-07-01',NULL,NULL,NULL,'a third of staff',NULL,'will','confirmed','The employer gives a share.','own',NULL,'news-a-b-c-2026-07-01','excerpt');
INSERT INTO "chain_steps" VALUES('study-total-01','study-total','The study','study',NULL,NULL,2300,NULL,NULL,'at_least','listed','first','The study gives a minimum.','not_named',NULL,'wire-daily','quoted_by_another');
INSERT INTO "chain_steps" VALUES('study-total-02','study-total','The Weekly Wire','press',NULL,NULL,2300,NULL,NULL,'at_least','repeated','same','A copy gives the same.','cited_not_seen','study-total-01','wire-weekly','excerpt');
CREATE TABLE "chains" (
  "chain" TEXT,
  "title" TEXT,
  "company" TEXT,
  "event" TEXT,
  "claim" TEXT,
  "note" TEXT,
  PRIMARY KEY ("chain"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company"),
  FOREIGN KEY ("event") REFERENCES "events" ("event"),
  FOREIGN KEY ("claim") REFERENCES "claims" ("claim")
);
INSERT INTO "chains" VALUES('acme','Acme Cloud','acme-cloud','acme-cloud-2026-01-12',NULL,'The release ends the guessing.');
INSERT INTO "chains" VALUES('hostile','*Bold* | {{ 7*7 }}','a-b-c','a-b-c-2026-07-01',NULL,NULL);
INSERT INTO "chains" VALUES('study-total','The study',NULL,NULL,'tradingplatforms-total',NULL);
CREATE TABLE "citations" (
  "announcement" TEXT,
  "source" TEXT,
  "supports" TEXT,
  "seen_as" TEXT,
  "via" TEXT,
  "listed_url" TEXT,
  PRIMARY KEY ("announcement", "source", "supports"),
  FOREIGN KEY ("announcement") REFERENCES "announcements" ("announcement"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("supports") REFERENCES "supports" ("supports"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as"),
  FOREIGN KEY ("via") REFERENCES "sources" ("source")
);
INSERT INTO "citations" VALUES('3-wishes-2026-06','news-3-wishes-2026-06','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('3-wishes-2026-06','news-3-wishes-2026-06','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('3-wishes-2026-06','news-3-wishes-2026-06','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('3-wishes-2026-06-15','news-3-wishes-2026-06-15','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('3-wishes-2026-06-15','news-3-wishes-2026-06-15','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('3-wishes-2026-06-15','news-3-wishes-2026-06-15','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('a-b-c-2026-07-01','news-a-b-c-2026-07-01','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('a-b-c-2026-07-01','news-a-b-c-2026-07-01','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('a-b-c-2026-07-01','news-a-b-c-2026-07-01','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('a-b-c-2026-09-09','register-notices','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('a-b-c-2026-09-09','register-notices','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('a-b-c-2026-09-09','register-notices','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-12','news-acme-cloud-2026-01-12','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-12','news-acme-cloud-2026-01-12','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-12','news-acme-cloud-2026-01-12','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-15','release-acme-cloud','count','original',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-15','release-acme-cloud','date','original',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-15','release-acme-cloud','stance','original',NULL,NULL);
INSERT INTO "citations" VALUES('acme-cloud-2026-01-15','wire-daily','count','quoted_by_another','example-list',NULL);
INSERT INTO "citations" VALUES('acme-games-2-2026-01-25','news-acme-games-2-2026-01-25','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('acme-games-2-2026-01-25','news-acme-games-2-2026-01-25','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('acme-games-2-2026-01-25','news-acme-games-2-2026-01-25','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('blorp-9-2026-05-04','example-list','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('blorp-9-2026-05-04','example-list','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('blorp-9-2026-08-08','example-list','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('dunder-chips-2026-02-10','news-dunder-chips-2026-02-10','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('dunder-chips-2026-02-10','news-dunder-chips-2026-02-10','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('dunder-chips-2026-02-10','news-dunder-chips-2026-02-10','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('dunder-chips-2026-02-12','news-dunder-chips-2026-02-12','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('dunder-chips-2026-02-12','news-dunder-chips-2026-02-12','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('dunder-chips-2026-02-12','news-dunder-chips-2026-02-12','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('example-telecom-2026-03-01','filing-example-telecom','count','original',NULL,NULL);
INSERT INTO "citations" VALUES('example-telecom-2026-03-01','filing-example-telecom','date','original',NULL,NULL);
INSERT INTO "citations" VALUES('example-telecom-2026-03-01','filing-example-telecom','stance','original',NULL,NULL);
INSERT INTO "citations" VALUES('gizmo-pay-2026-03-20','news-gizmo-pay-2026-03-20','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('gizmo-pay-2026-03-20','news-gizmo-pay-2026-03-20','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('gizmo-pay-2026-03-20','news-gizmo-pay-2026-03-20','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('gizmo-pay-2026-04-02','news-gizmo-pay-2026-04-02','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('gizmo-pay-2026-04-02','news-gizmo-pay-2026-04-02','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('gizmo-pay-2026-04-02','news-gizmo-pay-2026-04-02','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('kwik-parcel-2026-03-05','news-kwik-parcel-2026-03-05','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('kwik-parcel-2026-03-05','news-kwik-parcel-2026-03-05','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('kwik-parcel-2026-05-20','register-notices','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('kwik-parcel-2026-05-20','register-notices','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('kwik-parcel-2026-05-20','register-notices','stance','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('lorem-ipsum-services-2026-04-15','news-lorem-ipsum-services-2026-04-15','count','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('lorem-ipsum-services-2026-04-15','news-lorem-ipsum-services-2026-04-15','date','excerpt',NULL,NULL);
INSERT INTO "citations" VALUES('lorem-ipsum-services-2026-04-15','news-lorem-ipsum-services-2026-04-15','stance','excerpt',NULL,NULL);
CREATE TABLE "claim_measures" (
  "measure" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("measure")
);
INSERT INTO "claim_measures" VALUES('ai_attributed_employees','People, AI-linked','People in job cuts that the publisher ties to AI.');
INSERT INTO "claim_measures" VALUES('ai_attributed_share','Share of people, AI-linked','AI-linked people as a percentage of people.');
INSERT INTO "claim_measures" VALUES('ai_attributed_share_of_events','Share of events, AI-linked','AI-linked events as a percentage of events.');
INSERT INTO "claim_measures" VALUES('companies','Companies','Number of companies with job cuts.');
INSERT INTO "claim_measures" VALUES('employees_laid_off','People laid off','People in announced or counted job cuts, all reasons.');
INSERT INTO "claim_measures" VALUES('events','Events','Number of job-cut events.');
INSERT INTO "claim_measures" VALUES('forecast_ai_attributed_employees','Forecast of people, AI-linked','A projection.');
INSERT INTO "claim_measures" VALUES('forecast_employees_laid_off','Forecast of people laid off','A projection.');
INSERT INTO "claim_measures" VALUES('net_jobs_per_month','Net jobs per month','A model''s net effect on jobs.');
INSERT INTO "claim_measures" VALUES('survey_share','Survey share','A percentage of people or firms asked.');
CREATE TABLE "claim_reports" (
  "claim_report" TEXT,
  "claim" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "published_on" TEXT,
  "notes" TEXT,
  PRIMARY KEY ("claim_report"),
  FOREIGN KEY ("claim") REFERENCES "claims" ("claim"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "claim_reports" VALUES('P001','tradingplatforms-total','wire-daily','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P002','tradingplatforms-total','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P003','tradingplatforms-ai-linked','wire-daily','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P004','tradingplatforms-ai-linked','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P005','tradingplatforms-ai-share','wire-daily','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P006','tradingplatforms-ai-share','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P007','made-up-tracker-2026-03','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P008','made-up-tracker-2026-05-10','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P009','made-up-tracker-2026-06-20','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P010','made-up-tracker-us-2026-06-20','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P011','made-up-tracker-2025','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P012','made-up-tracker-share-2026-05-10','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P013','made-up-tracker-share-2026-06-20','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P014','made-up-tracker-event-share-2026-06-20','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P015','other-list-2-2026-06-08','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P016','other-list-2-undated','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P017','other-list-2-share-undated','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P018','bureau-of-examples-2026-06','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "claim_reports" VALUES('P019','bureau-of-examples-survey','wire-weekly','excerpt',NULL,NULL);
CREATE TABLE "claim_scopes" (
  "scope" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("scope")
);
INSERT INTO "claim_scopes" VALUES('all_europe','All sectors, Europe','All sectors in Europe.');
INSERT INTO "claim_scopes" VALUES('all_global','All sectors, worldwide','All sectors worldwide.');
INSERT INTO "claim_scopes" VALUES('all_us','All sectors, United States','All sectors in the United States.');
INSERT INTO "claim_scopes" VALUES('all_us_state','All sectors, one US state','All sectors in one state of the United States, as the definition says.');
INSERT INTO "claim_scopes" VALUES('survey','Survey population','The people or firms asked, as the definition says.');
INSERT INTO "claim_scopes" VALUES('tech_global','Tech, worldwide','Tech employers worldwide, as the publisher says.');
INSERT INTO "claim_scopes" VALUES('tech_not_stated','Tech, place not stated','Tech employers; the publisher does not say where.');
INSERT INTO "claim_scopes" VALUES('tech_us','Tech, United States','Tech employers or tech jobs in the United States.');
INSERT INTO "claim_scopes" VALUES('tech_us_or_global','Tech, labels differ','Copies disagree whether the figure covers the world or the United States.');
CREATE TABLE "claim_units" (
  "unit" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("unit")
);
INSERT INTO "claim_units" VALUES('companies','Companies','Companies.');
INSERT INTO "claim_units" VALUES('events','Events','Events.');
INSERT INTO "claim_units" VALUES('jobs_per_month','Jobs per month','Jobs per month.');
INSERT INTO "claim_units" VALUES('people','People','People.');
INSERT INTO "claim_units" VALUES('percent','Percent','Percent of what the measure and definition say.');
CREATE TABLE "claims" (
  "claim" TEXT,
  "tracker" TEXT,
  "measure" TEXT,
  "value" REAL,
  "unit" TEXT,
  "qualifier" TEXT,
  "counted" TEXT,
  "as_of_earliest" TEXT,
  "as_of_latest" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "scope" TEXT,
  "definition" TEXT,
  "computed" TEXT,
  "notes" TEXT,
  PRIMARY KEY ("claim"),
  FOREIGN KEY ("tracker") REFERENCES "trackers" ("tracker"),
  FOREIGN KEY ("measure") REFERENCES "claim_measures" ("measure"),
  FOREIGN KEY ("unit") REFERENCES "claim_units" ("unit"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("scope") REFERENCES "claim_scopes" ("scope")
);
INSERT INTO "claims" VALUES('bureau-of-examples-2026-06','bureau-of-examples','employees_laid_off',300000.0,'people','exact','people','2026-06','2026-06','2026-01-01','2026-06','all_us','All sectors.','no',NULL);
INSERT INTO "claims" VALUES('bureau-of-examples-survey','bureau-of-examples','survey_share',12.0,'percent','exact','respondents','2026-04','2026-04',NULL,NULL,'survey','Firms asked.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-2025','made-up-tracker','employees_laid_off',9000.0,'people','exact','people','2026-06-01','2026-06-01','2025-01-01','2025-12-31','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-2026-03','made-up-tracker','employees_laid_off',1900.0,'people','exact','people','2026-03','2026-03','2026-01-01','2026-03','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-2026-05-10','made-up-tracker','employees_laid_off',2400.0,'people','exact','people','2026-05-10','2026-05-10','2026-01-01','2026-05-10','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-2026-06-20','made-up-tracker','employees_laid_off',3100.0,'people','exact','people','2026-06-20','2026-06-20','2026-01-01','2026-06-20','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-event-share-2026-06-20','made-up-tracker','ai_attributed_share_of_events',25.0,'percent','exact','events','2026-06-20','2026-06-20','2026-01-01','2026-06-20','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-share-2026-05-10','made-up-tracker','ai_attributed_share',45.0,'percent','exact','people','2026-05-10','2026-05-10','2026-01-01','2026-05-10','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-share-2026-06-20','made-up-tracker','ai_attributed_share',48.5,'percent','exact','people','2026-06-20','2026-06-20','2026-01-01','2026-06-20','tech_global','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('made-up-tracker-us-2026-06-20','made-up-tracker','employees_laid_off',3200.0,'people','exact','people','2026-06-20','2026-06-20','2026-01-01','2026-06-20','tech_us','People in its own list.','no',NULL);
INSERT INTO "claims" VALUES('other-list-2-2026-06-08','other-list-2','employees_laid_off',3400.0,'people','exact','people','2026-06-08','2026-06-08','2026-01-01','2026-06-08','tech_us_or_global','Rows of its *own* list | no rule.','no',NULL);
INSERT INTO "claims" VALUES('other-list-2-share-undated','other-list-2','ai_attributed_share',55.0,'percent','about','people',NULL,NULL,'2026-01-01',NULL,'tech_global','Rows of its *own* list | no rule.','no',NULL);
INSERT INTO "claims" VALUES('other-list-2-undated','other-list-2','employees_laid_off',2700.0,'people','exact','people',NULL,NULL,'2026-01-01',NULL,'tech_global','Rows of its *own* list | no rule.','no',NULL);
INSERT INTO "claims" VALUES('tradingplatforms-ai-linked','tradingplatforms','ai_attributed_employees',1518.0,'people','exact','people','2026-01-01','2026-06-15','2026-01-01',NULL,'tech_not_stated','People that the study links to AI.','no',NULL);
INSERT INTO "claims" VALUES('tradingplatforms-ai-share','tradingplatforms','ai_attributed_share',66.0,'percent','about','people','2026-01-01','2026-06-15','2026-01-01',NULL,'tech_not_stated','Linked people as a share of all.','no',NULL);
INSERT INTO "claims" VALUES('tradingplatforms-total','tradingplatforms','employees_laid_off',2300.0,'people','at_least','people','2026-01-01','2026-06-15','2026-01-01',NULL,'tech_not_stated','People laid off, stated as a minimum.','no',NULL);
CREATE TABLE "codebook_cases" (
  "codebook_case" TEXT,
  "stance" TEXT,
  "statement" TEXT,
  PRIMARY KEY ("codebook_case"),
  FOREIGN KEY ("stance") REFERENCES "ai_stances" ("stance")
);
INSERT INTO "codebook_cases" VALUES('ai_does_the_work','replaced','The employer says that AI or automation does work that these people did.');
INSERT INTO "codebook_cases" VALUES('bare_count','unknown','A bare count, a bare notice or a closure without a reason has a reason that was not seen; that does not mean that AI played no part.');
INSERT INTO "codebook_cases" VALUES('denial','denied','The employer says that AI is not the reason.');
INSERT INTO "codebook_cases" VALUES('made_by_others','inferred','Where only press, analysts, unions or trackers make the link, others tie the cut to AI, however likely it seems.');
INSERT INTO "codebook_cases" VALUES('money_to_ai','reallocated','An employer that frees money for AI products, or looks for people with AI skills, without saying that AI does the work, is coded as money or people moved to AI.');
INSERT INTO "codebook_cases" VALUES('one_of_several','cited','An employer that lists AI beside weak demand, costs or layers is coded as naming AI as one of several reasons, whatever the order.');
INSERT INTO "codebook_cases" VALUES('reasons_without_ai','not_mentioned','Reasons were seen and AI is not among them.');
CREATE TABLE "codebook_examples" (
  "codebook_case" TEXT,
  "coding" TEXT,
  "note" TEXT,
  PRIMARY KEY ("codebook_case", "coding"),
  FOREIGN KEY ("codebook_case") REFERENCES "codebook_cases" ("codebook_case"),
  FOREIGN KEY ("coding") REFERENCES "codings" ("coding")
);
INSERT INTO "codebook_examples" VALUES('ai_does_the_work','a-b-c-2026-07-01-j','The employer says so; <b>the</b> `note` is data.');
INSERT INTO "codebook_examples" VALUES('bare_count','kwik-parcel-2026-03-05-j','Only a count was seen.');
INSERT INTO "codebook_examples" VALUES('denial','gizmo-pay-2026-03-20-j','The employer says so.');
INSERT INTO "codebook_examples" VALUES('made_by_others','kwik-parcel-2026-05-20-j','The paper says so, not the employer.');
INSERT INTO "codebook_examples" VALUES('money_to_ai','lorem-ipsum-services-2026-04-15-j','The employer moves money and says nothing on who does the work.');
INSERT INTO "codebook_examples" VALUES('one_of_several','gizmo-pay-2026-04-02-j','AI stands beside cost.');
INSERT INTO "codebook_examples" VALUES('reasons_without_ai','dunder-chips-2026-02-12-j','Weak demand is named.');
CREATE TABLE "coders" (
  "coder" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("coder")
);
INSERT INTO "coders" VALUES('a','Reader A','Automated reader: announcements of a thousand people and more, and a published list of employers that cited AI.');
INSERT INTO "coders" VALUES('b','Reader B','Automated reader: announcements below a thousand people, January to June 2026.');
INSERT INTO "coders" VALUES('c','Reader C','Automated reader: announcements from mid-June 2026, and outside the United States.');
INSERT INTO "coders" VALUES('contributor','Contributor','A person who sent the row, from the sources beside it.');
INSERT INTO "coders" VALUES('d','Coder D','Automated blind coder of the stance, from the summaries of A, B and C alone.');
INSERT INTO "coders" VALUES('j','Adjudication','Rule-based adjudication of the first and second coding, with a reason for each change.');
INSERT INTO "coders" VALUES('second_contributor','Second contributor','Another person, who coded the stance blind, from the contributor''s summary alone.');
CREATE TABLE "coding_roles" (
  "role" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("role")
);
INSERT INTO "coding_roles" VALUES('adjudicated','Adjudicated coding','The coding that the report uses by default; exactly one for each announcement.');
INSERT INTO "coding_roles" VALUES('blind_other','Blind coding of another reading','A blind coding made from a superseded or parallel reading.');
INSERT INTO "coding_roles" VALUES('first','First coding','The reading that the record takes as first; exactly one for each announcement.');
INSERT INTO "coding_roles" VALUES('parallel','Parallel reading','A reading of the same announcement by another first reader.');
INSERT INTO "coding_roles" VALUES('second','Second coding','A later, blind coding of the stance from the first reader''s summary alone; at most one for each announcement.');
INSERT INTO "coding_roles" VALUES('superseded','Superseded reading','A reading that a later one updated because more was seen.');
CREATE TABLE "codings" (
  "coding" TEXT,
  "announcement" TEXT,
  "reading" TEXT,
  "coder" TEXT,
  "role" TEXT,
  "stance" TEXT,
  "link_maker" TEXT,
  "evidence" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("coding"),
  FOREIGN KEY ("announcement") REFERENCES "announcements" ("announcement"),
  FOREIGN KEY ("coder") REFERENCES "coders" ("coder"),
  FOREIGN KEY ("role") REFERENCES "coding_roles" ("role"),
  FOREIGN KEY ("stance") REFERENCES "ai_stances" ("stance"),
  FOREIGN KEY ("link_maker") REFERENCES "link_makers" ("link_maker")
);
INSERT INTO "codings" VALUES('3-wishes-2026-06-15-j','3-wishes-2026-06-15',NULL,'j','adjudicated','inferred','press','A paper ties the cut to AI summaries.','The article quotes nobody of the employer, so the weaker link is taken.');
INSERT INTO "codings" VALUES('3-wishes-2026-06-j','3-wishes-2026-06',NULL,'j','adjudicated','cited','employer_relayed','The employer names AI beside weak demand.',NULL);
INSERT INTO "codings" VALUES('a-b-c-2026-07-01-j','a-b-c-2026-07-01',NULL,'j','adjudicated','replaced','employer','</span><script>alert(1)</script> The employer says `{{ 7*7 }}` that *its* model does the work.',NULL);
INSERT INTO "codings" VALUES('a-b-c-2026-09-09-j','a-b-c-2026-09-09',NULL,'j','adjudicated','not_mentioned','employer','The notice names the end of a contract.','The notice names a reason, which the summary left out.');
INSERT INTO "codings" VALUES('a001-a','acme-cloud-2026-01-15','A001','a','first','replaced','employer','The employer says that software agents now answer tickets.',NULL);
INSERT INTO "codings" VALUES('a001-d','acme-cloud-2026-01-15','A001','d','second','replaced',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('a002-a','acme-cloud-2026-01-12','A002','a','first','inferred','press','A first report ties the cut to AI; the employer had not spoken.',NULL);
INSERT INTO "codings" VALUES('a006-a','example-telecom-2026-03-01','A006','a','first','reallocated','employer','The annual report names AI beside cost.',NULL);
INSERT INTO "codings" VALUES('a006-d','example-telecom-2026-03-01','A006','d','second','cited',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('a010-a','lorem-ipsum-services-2026-04-15','A010','a','first','reallocated','employer','The employer moves money to AI products.',NULL);
INSERT INTO "codings" VALUES('a012-a','kwik-parcel-2026-05-20','A012','a','first','inferred','press','A paper writes that robots come.',NULL);
INSERT INTO "codings" VALUES('a012-d','kwik-parcel-2026-05-20','A012','d','second','inferred',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('a902-a','lorem-ipsum-services-2026-04-15','A902','a','superseded','unknown',NULL,'Only a headline was seen.',NULL);
INSERT INTO "codings" VALUES('acme-cloud-2026-01-12-j','acme-cloud-2026-01-12',NULL,'j','adjudicated','inferred','press','A first report ties the cut to AI; the employer had not spoken.',NULL);
INSERT INTO "codings" VALUES('acme-cloud-2026-01-15-j','acme-cloud-2026-01-15',NULL,'j','adjudicated','replaced','employer','The employer says that software agents now answer tickets.',NULL);
INSERT INTO "codings" VALUES('acme-games-2-2026-01-25-j','acme-games-2-2026-01-25',NULL,'j','adjudicated','replaced','employer_relayed','The studio says that AI makes its test runs.',NULL);
INSERT INTO "codings" VALUES('b003-b','acme-games-2-2026-01-25','B003','b','first','replaced','employer_relayed','The studio says that AI makes its test runs.',NULL);
INSERT INTO "codings" VALUES('b003-d','acme-games-2-2026-01-25','B003','d','second','replaced',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('b007-b','kwik-parcel-2026-03-05','B007','b','first','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('b008-b','gizmo-pay-2026-03-20','B008','b','first','denied','employer','The employer says that AI is not the reason.',NULL);
INSERT INTO "codings" VALUES('b008-d','gizmo-pay-2026-03-20','B008','d','second','not_mentioned',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('b009-b','gizmo-pay-2026-04-02','B009','b','first','cited','employer','The employer names AI beside cost.',NULL);
INSERT INTO "codings" VALUES('b009-d','gizmo-pay-2026-04-02','B009','d','second','cited',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('b011-b','blorp-9-2026-05-04','B011','b','first','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('b011-d','blorp-9-2026-05-04','B011','d','second','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('b901-b','acme-cloud-2026-01-15','B901','b','parallel','cited','employer_relayed','A second reader saw only a summary of the release.',NULL);
INSERT INTO "codings" VALUES('b901-d','acme-cloud-2026-01-15','B901','d','blind_other','cited',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('blorp-9-2026-05-04-j','blorp-9-2026-05-04',NULL,'j','adjudicated','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('blorp-9-2026-08-08-j','blorp-9-2026-08-08',NULL,'j','adjudicated','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c004-c','dunder-chips-2026-02-10','C004','c','first','inferred','union','A union ties the cut to AI tools.',NULL);
INSERT INTO "codings" VALUES('c004-d','dunder-chips-2026-02-10','C004','d','second','inferred',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c005-c','dunder-chips-2026-02-12','C005','c','first','not_mentioned','employer','The employer names weak demand.',NULL);
INSERT INTO "codings" VALUES('c005-d','dunder-chips-2026-02-12','C005','d','second','not_mentioned',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c013-c','3-wishes-2026-06-15','C013','c','first','cited','press','A paper ties the cut to AI summaries.',NULL);
INSERT INTO "codings" VALUES('c013-d','3-wishes-2026-06-15','C013','d','second','inferred',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c014-c','3-wishes-2026-06','C014','c','first','cited','employer_relayed','The employer names AI beside weak demand.',NULL);
INSERT INTO "codings" VALUES('c014-d','3-wishes-2026-06','C014','d','second','cited',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c015-c','a-b-c-2026-07-01','C015','c','first','replaced','employer','</span><script>alert(1)</script> The employer says `{{ 7*7 }}` that *its* model does the work.',NULL);
INSERT INTO "codings" VALUES('c015-d','a-b-c-2026-07-01','C015','d','second','replaced',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c016-c','blorp-9-2026-08-08','C016','c','first','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('c017-c','a-b-c-2026-09-09','C017','c','first','not_mentioned','employer','The notice names the end of a contract.',NULL);
INSERT INTO "codings" VALUES('c017-d','a-b-c-2026-09-09','C017','d','second','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('dunder-chips-2026-02-10-j','dunder-chips-2026-02-10',NULL,'j','adjudicated','inferred','union','A union ties the cut to AI tools.',NULL);
INSERT INTO "codings" VALUES('dunder-chips-2026-02-12-j','dunder-chips-2026-02-12',NULL,'j','adjudicated','not_mentioned','employer','The employer names weak demand.',NULL);
INSERT INTO "codings" VALUES('example-telecom-2026-03-01-j','example-telecom-2026-03-01',NULL,'j','adjudicated','cited','employer','The annual report names AI beside cost.','The report names AI beside other reasons, so the weaker link is taken.');
INSERT INTO "codings" VALUES('gizmo-pay-2026-03-20-j','gizmo-pay-2026-03-20',NULL,'j','adjudicated','denied','employer','The employer says that AI is not the reason.','The denial answers a link that others made.');
INSERT INTO "codings" VALUES('gizmo-pay-2026-04-02-j','gizmo-pay-2026-04-02',NULL,'j','adjudicated','cited','employer','The employer names AI beside cost.',NULL);
INSERT INTO "codings" VALUES('kwik-parcel-2026-03-05-j','kwik-parcel-2026-03-05',NULL,'j','adjudicated','unknown',NULL,NULL,NULL);
INSERT INTO "codings" VALUES('kwik-parcel-2026-05-20-j','kwik-parcel-2026-05-20',NULL,'j','adjudicated','inferred','press','A paper writes that robots come.',NULL);
INSERT INTO "codings" VALUES('lorem-ipsum-services-2026-04-15-j','lorem-ipsum-services-2026-04-15',NULL,'j','adjudicated','reallocated','employer','The employer moves money to AI products.',NULL);
CREATE TABLE "companies" (
  "company" TEXT,
  "name" TEXT,
  "aliases" TEXT,
  "headquarters" TEXT,
  "sector" TEXT,
  "parent" TEXT,
  "ticker" TEXT,
  "cik" TEXT,
  "wikidata" TEXT,
  "notes" TEXT,
  PRIMARY KEY ("company"),
  FOREIGN KEY ("headquarters") REFERENCES "places" ("place"),
  FOREIGN KEY ("sector") REFERENCES "sectors" ("sector"),
  FOREIGN KEY ("parent") REFERENCES "companies" ("company")
);
INSERT INTO "companies" VALUES('3-wishes','3 Wishes',NULL,'GB','consumer_internet',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "companies" VALUES('a-b-c','=A1*B_C | {{ 7*7 }} <b>','[click](javascript:alert(1)); `code`','DE','artificial_intelligence',NULL,NULL,NULL,NULL,'+1 to <script>alert(1)</script> & &amp; {% raw %}');
INSERT INTO "companies" VALUES('acme-cloud','Acme Cloud','Acme; Acme Cloud Inc.','US','business_software',NULL,'TEST:ACME','0000000001','Q1',NULL);
INSERT INTO "companies" VALUES('acme-games-2','Acme Games 2',NULL,'US','games','acme-cloud',NULL,NULL,NULL,NULL);
INSERT INTO "companies" VALUES('blorp-9','Blorp 9',NULL,'IN','hardware',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "companies" VALUES('dunder-chips','Dunder Chips',NULL,'NL','semiconductors',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "companies" VALUES('example-telecom','Example Telecom',NULL,'FR','telecom',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "companies" VALUES('gizmo-pay','Gizmo Pay',NULL,'SE','financial_technology',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "companies" VALUES('kwik-parcel','Kwik Parcel',NULL,'US','e_commerce',NULL,NULL,NULL,NULL,'Runs warehouses beside its shop.');
INSERT INTO "companies" VALUES('lorem-ipsum-services','Lorem Ipsum Services',NULL,'IE','it_services',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "correction_statuses" (
  "correction_status" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("correction_status")
);
INSERT INTO "correction_statuses" VALUES('corrected','Corrected','The row was wrong and is mended.');
INSERT INTO "correction_statuses" VALUES('open','Open','The row is wrong and not mended yet.');
INSERT INTO "correction_statuses" VALUES('rejected','Rejected','The report was looked into, and the row was right.');
CREATE TABLE "corrections" (
  "correction" TEXT,
  "table_name" TEXT,
  "row_key" TEXT,
  "field" TEXT,
  "old_value" TEXT,
  "new_value" TEXT,
  "reason" TEXT,
  "correction_status" TEXT,
  "found_on" TEXT,
  "corrected_on" TEXT,
  "reported_by" TEXT,
  "expectation" TEXT,
  PRIMARY KEY ("correction"),
  FOREIGN KEY ("correction_status") REFERENCES "correction_statuses" ("correction_status"),
  FOREIGN KEY ("reported_by") REFERENCES "reporters" ("reporter"),
  FOREIGN KEY ("expectation") REFERENCES "expectations" ("expectation")
);
INSERT INTO "corrections" VALUES('acme-cloud-share','announcements','acme-cloud-2026-01-15','workforce_share','1.25','12.5','The point stood in the wrong place.','corrected','2026-11-18','2026-11-20','reader','has_new_value');
INSERT INTO "corrections" VALUES('daily-wire-name','sources','wire-daily','publisher','The Daily *Wire* & <i>Sons</i>','The Daily | [Wire](javascript:alert(1))','It spells itself so: {{ 7 * 7 }} <script>alert("k")</script> @everyone','rejected','2026-11-19',NULL,'employer','keeps_old_value');
INSERT INTO "corrections" VALUES('lorem-ipsum-end','announcements','lorem-ipsum-services-2026-04-15','effective_on','2028-12',NULL,'Two pages give different years.','open','2026-11-21',NULL,'own_check','keeps_old_value');
INSERT INTO "corrections" VALUES('old-blog','sources','old-blog','publisher','Old Blog',NULL,'The page copied another list.','corrected','2026-11-18','2026-11-20','tracker','row_withdrawn');
CREATE TABLE "count_bases" (
  "basis" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("basis")
);
INSERT INTO "count_bases" VALUES('listed','Listed by a tracker','Another tracker''s list gives the number; its basis was not seen.');
INSERT INTO "count_bases" VALUES('percentage_arithmetic','Arithmetic from a percentage','A percentage of a headcount, worked out by press or a reader.');
INSERT INTO "count_bases" VALUES('reported','Reported','A news report gives the number; the employer''s own words were not seen.');
INSERT INTO "count_bases" VALUES('stated','Stated by the employer','The employer gave the number, in a filing, release, memo or statement.');
INSERT INTO "count_bases" VALUES('statutory_notice','Statutory notice','One notice to a public authority.');
INSERT INTO "count_bases" VALUES('sum_of_notices','Sum of notices','Several notices to public authorities, added up by a reader.');
CREATE TABLE "country_coverages" (
  "country_coverage" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("country_coverage")
);
INSERT INTO "country_coverages" VALUES('in_part','In part','Announcements by employers based there are recorded, but no class of sources is about the country. They may be listed and added up; that another country had more or fewer cuts may not be said from them.');
INSERT INTO "country_coverages" VALUES('searched','Searched','A class of sources is about employers based there, and was searched in full in at least one month. Recorded announcements of those months may be compared with each other.');
CREATE TABLE "coverage" (
  "source_class" TEXT,
  "measure" TEXT,
  "from_month" TEXT,
  "to_month" TEXT,
  "status" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("source_class", "measure", "from_month"),
  FOREIGN KEY ("source_class") REFERENCES "source_classes" ("source_class"),
  FOREIGN KEY ("measure") REFERENCES "coverage_measures" ("measure"),
  FOREIGN KEY ("status") REFERENCES "coverage_statuses" ("status")
);
INSERT INTO "coverage" VALUES('large_announcements','count','2026-01','2026-06','full','Searched.');
INSERT INTO "coverage" VALUES('large_announcements','count','2026-07','2026-09','partial','Reached in part.');
INSERT INTO "coverage" VALUES('large_announcements','count','2026-10','2026-11','none','Nothing reaches these months.');
INSERT INTO "coverage" VALUES('large_announcements','stance','2026-01','2026-06','full','Searched.');
INSERT INTO "coverage" VALUES('large_announcements','stance','2026-07','2026-09','partial','Reached in part.');
INSERT INTO "coverage" VALUES('large_announcements','stance','2026-10','2026-11','none','Nothing reaches these months.');
INSERT INTO "coverage" VALUES('small_announcements_us','count','2026-01','2026-08','partial','One list only.');
INSERT INTO "coverage" VALUES('small_announcements_us','count','2026-09','2026-11','none','Nothing reaches these months.');
INSERT INTO "coverage" VALUES('small_announcements_us','stance','2026-01','2026-08','partial','One list only.');
INSERT INTO "coverage" VALUES('small_announcements_us','stance','2026-09','2026-11','none','Nothing reaches these months.');
CREATE TABLE "coverage_measures" (
  "measure" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("measure")
);
INSERT INTO "coverage_measures" VALUES('count','Count','Whether announcements with their counts are in the record.');
INSERT INTO "coverage_measures" VALUES('stance','Stance','Whether the reasons of announcements were seen.');
CREATE TABLE "coverage_statuses" (
  "status" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("status")
);
INSERT INTO "coverage_statuses" VALUES('full','Searched','Searched by a reader with the sources at hand; not a promise that nothing is missing.');
INSERT INTO "coverage_statuses" VALUES('none','Not covered','No source at hand reaches into the month; nothing shown is not zero.');
INSERT INTO "coverage_statuses" VALUES('partial','Partly searched','Only some sources reach into the month.');
CREATE TABLE "curation_rules" (
  "rule" TEXT,
  "topic" TEXT,
  "statement" TEXT,
  "held_by" TEXT,
  "held_in" TEXT,
  PRIMARY KEY ("rule")
);
INSERT INTO "curation_rules" VALUES('announcement_dates','dates','The day on which a cut became public decides its month; a month alone is entered as a month.','check','date');
INSERT INTO "curation_rules" VALUES('announcement_first','ranking','An announcement ranks before a reported plan and before a net headcount change of the same event.','check','rank');
INSERT INTO "curation_rules" VALUES('borderline_ground','employers','A borderline announcement says on which of the three grounds it is borderline; a core one has none.','check','scope');
INSERT INTO "curation_rules" VALUES('bounds_in_order','counts','The lower bound is not above the figure, and the figure not above the upper bound.','check','bounds');
INSERT INTO "curation_rules" VALUES('ceiling_and_minimum','counts','A ceiling stands in the upper bound too, a minimum in the lower.','check','qualifier');
INSERT INTO "curation_rules" VALUES('codebook_shown','stances','Every stance in use has a case in the codebook, and every case an example whose adjudicated coding has that stance.','check','codebook');
INSERT INTO "curation_rules" VALUES('core_employer','employers','An announcement is core if the employer''s main business is software, internet services, online marketplaces, games, computing hardware, semiconductors, telecom networks, payment or crypto platforms, or IT services.','field','announcements.scope');
INSERT INTO "curation_rules" VALUES('count_first','ranking','A row with a count ranks before a row without one.','check','rank');
INSERT INTO "curation_rules" VALUES('dates_apart','dates','The day on which people leave, on which the row was recorded and on which it was last verified stand in fields of their own.','field','announcements.effective_on');
INSERT INTO "curation_rules" VALUES('differences_settled','stances','Where the codings differ, the adjudication gives its reason; the weaker link to AI is taken unless the evidence decides.','check','coding');
INSERT INTO "curation_rules" VALUES('estimate_apart','counts','A figure that only outsiders give is an estimate.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('estimate_last','ranking','An estimate of outsiders ranks after every figure that the employer itself gives for the event, a net headcount change among them.','check','rank');
INSERT INTO "curation_rules" VALUES('event_named_for_employer','events','An event belongs to one employer and is named for it and the day on which the cut became public.','check','identifier');
INSERT INTO "curation_rules" VALUES('everything_cited','sources','Every count, every date and every known stance has a source.','check','evidence');
INSERT INTO "curation_rules" VALUES('evidence_in_own_words','stances','A known stance has its evidence in one sentence of our own and says who made the link.','check','coding');
INSERT INTO "curation_rules" VALUES('in_period','dates','No announcement is dated before the period or after the package.','check','date');
INSERT INTO "curation_rules" VALUES('maker_fits_stance','stances','What the employer says is coded from the employer, also as relayed or in a headline; “others tie it to AI” never is.','check','maker');
INSERT INTO "curation_rules" VALUES('net_change_apart','counts','The difference of two headcounts is a net headcount change, never an announcement.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('nothing_lost','sources','Every row of the research is in the record once, or left out with a reason.','check','accounting');
INSERT INTO "curation_rules" VALUES('notice_needs_register','counts','A count from statutory notices cites an official record, a filing or a stored copy of a register.','check','basis');
INSERT INTO "curation_rules" VALUES('one_adjudicated','stances','Every announcement has one first and one adjudicated coding.','check','coding');
INSERT INTO "curation_rules" VALUES('one_cut_one_event','events','Statements about the same people of the same employer are announcements of one event; other places or other people are another event.','reading',NULL);
INSERT INTO "curation_rules" VALUES('one_reported_figure','counts','Where a cut is confirmed or took place and reports agree on a figure for it, the figure counts with the basis “reported”; where they contradict each other, or the figure is about something else, it is an estimate; where the cut itself is known only from unnamed people, it is a reported plan.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('one_row_per_event','events','Within an event every announcement has a rank of its own, so at most one counts under any choices.','check','rank');
INSERT INTO "curation_rules" VALUES('own_words','sources','No sentence of a source is copied.','reading',NULL);
INSERT INTO "curation_rules" VALUES('percentage_stays','counts','A percentage without a number of people stays a percentage; a number that others worked out from one is marked so.','field','announcements.basis');
INSERT INTO "curation_rules" VALUES('plan_apart','counts','A plan known from unnamed people is a reported plan until the employer confirms it.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('possible_repeat_linked','events','A row that may repeat people of another event is excluded as a possible repeat and linked with that event.','check','repeat');
INSERT INTO "curation_rules" VALUES('programme_once','counts','A programme over several years counts in full when it is announced, and is marked.','field','announcements.span');
INSERT INTO "curation_rules" VALUES('qualified','counts','Every count says how it is qualified and what it rests on.','check','qualifier');
INSERT INTO "curation_rules" VALUES('same_quantity','ranking','Figures are ranked against each other only if they measure the same quantity, for the same place and the same period.','reading',NULL);
INSERT INTO "curation_rules" VALUES('scope_by_announcement','employers','The scope belongs to the announcement, not to the employer, since one employer can cut both kinds of jobs.','field','announcements.scope');
INSERT INTO "curation_rules" VALUES('seen_as_told','sources','A document known through another names that other one; an address known only from a list is kept beside the list, as not opened.','check','citation');
INSERT INTO "curation_rules" VALUES('takers_only','counts','A voluntary offer counts the people who take it; the people who may take it are a ceiling without a figure.','check','offer');
INSERT INTO "curation_rules" VALUES('unknown_is_unknown','stances','An announcement whose reason was not seen has no link maker and cites nothing for a stance.','check','evidence');
INSERT INTO "curation_rules" VALUES('unnamed_denial','stances','A denial by an unnamed source is a denial, with the unnamed source as the one who made it.','field','codings.link_maker');
CREATE TABLE "cutoffs" (
  "cutoff" TEXT,
  "description" TEXT,
  PRIMARY KEY ("cutoff")
);
INSERT INTO "cutoffs" VALUES('2026-05-13','The day on which a tracker''s published total first passed the study''s number; a date suggested for the study, not proven.');
INSERT INTO "cutoffs" VALUES('2026-06-30','The last day before July; the study was seen in pages stored before July 2026.');
INSERT INTO "cutoffs" VALUES('2026-08-31','The last month that any reader''s sources reach.');
INSERT INTO "cutoffs" VALUES('2026-11-23','Everything in the record.');
CREATE TABLE "definition_stances" (
  "definition" TEXT,
  "stance" TEXT,
  PRIMARY KEY ("definition", "stance"),
  FOREIGN KEY ("definition") REFERENCES "definitions" ("definition"),
  FOREIGN KEY ("stance") REFERENCES "ai_stances" ("stance")
);
INSERT INTO "definition_stances" VALUES('d1','replaced');
INSERT INTO "definition_stances" VALUES('d2','reallocated');
INSERT INTO "definition_stances" VALUES('d2','replaced');
INSERT INTO "definition_stances" VALUES('d2b','cited');
INSERT INTO "definition_stances" VALUES('d2b','replaced');
INSERT INTO "definition_stances" VALUES('d3','cited');
INSERT INTO "definition_stances" VALUES('d3','reallocated');
INSERT INTO "definition_stances" VALUES('d3','replaced');
INSERT INTO "definition_stances" VALUES('d4','cited');
INSERT INTO "definition_stances" VALUES('d4','inferred');
INSERT INTO "definition_stances" VALUES('d4','reallocated');
INSERT INTO "definition_stances" VALUES('d4','replaced');
INSERT INTO "definition_stances" VALUES('d5','cited');
INSERT INTO "definition_stances" VALUES('d5','denied');
INSERT INTO "definition_stances" VALUES('d5','inferred');
INSERT INTO "definition_stances" VALUES('d5','reallocated');
INSERT INTO "definition_stances" VALUES('d5','replaced');
CREATE TABLE "definitions" (
  "definition" TEXT,
  "short" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("definition")
);
INSERT INTO "definitions" VALUES('d1','D1','AI did the work','Only announcements in which the employer says that AI or automation does the work.');
INSERT INTO "definitions" VALUES('d2','D2','D1 or money moved to AI','D1, and announcements in which the employer says that it moves money or people to AI.');
INSERT INTO "definitions" VALUES('d2b','D2b','D1 or AI among the reasons','D1, and announcements in which the employer names AI as one of several reasons; money moved to AI stays out.');
INSERT INTO "definitions" VALUES('d3','D3','The employer names AI','D2, and announcements in which the employer names AI as one of several reasons.');
INSERT INTO "definitions" VALUES('d4','D4','The employer or others name AI','D3, and announcements that only others tie to AI.');
INSERT INTO "definitions" VALUES('d5','D5','D4, or a link is denied','D4, and announcements in which a link to AI is denied: somebody asked, or said, that AI is the reason.');
CREATE TABLE "eligibilities" (
  "eligibility" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("eligibility")
);
INSERT INTO "eligibilities" VALUES('eligible','Eligible','May count under the choices that admit it.');
INSERT INTO "eligibilities" VALUES('excluded','Excluded','Never counts; the reason is given.');
CREATE TABLE "employer_scopes" (
  "scope" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("scope")
);
INSERT INTO "employer_scopes" VALUES('borderline','Borderline','A tech team of an employer in another business, or mostly non-tech jobs at a tech employer, or an employer whose business is only partly tech.');
INSERT INTO "employer_scopes" VALUES('core','Core','The employer''s main business is software, internet, computing hardware, semiconductors, telecom networks or IT services.');
CREATE TABLE "event_links" (
  "event" TEXT,
  "linked_event" TEXT,
  "relation" TEXT,
  "note" TEXT,
  PRIMARY KEY ("event", "linked_event"),
  FOREIGN KEY ("event") REFERENCES "events" ("event"),
  FOREIGN KEY ("linked_event") REFERENCES "events" ("event"),
  FOREIGN KEY ("relation") REFERENCES "event_relations" ("relation")
);
INSERT INTO "event_links" VALUES('3-wishes-2026-06','3-wishes-2026-06-15','same_programme','Another team in the same month.');
INSERT INTO "event_links" VALUES('acme-games-2-2026-01-25','acme-cloud-2026-01-12','possible_part_of','The studio belongs to Acme Cloud, so these people may already be counted there.');
INSERT INTO "event_links" VALUES('gizmo-pay-2026-04-02','gizmo-pay-2026-03-20','follows','The second offer of the year.');
CREATE TABLE "event_relations" (
  "relation" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("relation")
);
INSERT INTO "event_relations" VALUES('follows','Follows','A later cut by the same employer that refers to the earlier one.');
INSERT INTO "event_relations" VALUES('possible_part_of','Possible part of','The people may be part of the other event.');
INSERT INTO "event_relations" VALUES('same_programme','Same programme','Other place or group of people in one programme; they are not the same people.');
CREATE TABLE "events" (
  "event" TEXT,
  "company" TEXT,
  "name" TEXT,
  PRIMARY KEY ("event"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company")
);
INSERT INTO "events" VALUES('3-wishes-2026-06','3-wishes','Cut in the search team');
INSERT INTO "events" VALUES('3-wishes-2026-06-15','3-wishes','Cut of content teams');
INSERT INTO "events" VALUES('a-b-c-2026-07-01','a-b-c','*Two* teams | {% raw %} of three_teams');
INSERT INTO "events" VALUES('a-b-c-2026-09-09','a-b-c','Cut of 75');
INSERT INTO "events" VALUES('acme-cloud-2026-01-12','acme-cloud','Cut of the support team');
INSERT INTO "events" VALUES('acme-games-2-2026-01-25','acme-games-2','Cut at the game studio');
INSERT INTO "events" VALUES('blorp-9-2026-05-04','blorp-9','Cut in May');
INSERT INTO "events" VALUES('blorp-9-2026-08-08','blorp-9','Shutdown of a plant');
INSERT INTO "events" VALUES('dunder-chips-2026-02-10','dunder-chips','Cut in chip design');
INSERT INTO "events" VALUES('example-telecom-2026-03-01','example-telecom','Fewer staff than a year before');
INSERT INTO "events" VALUES('gizmo-pay-2026-03-20','gizmo-pay','Voluntary programme, those who took it');
INSERT INTO "events" VALUES('gizmo-pay-2026-04-02','gizmo-pay','Voluntary programme, offer of April');
INSERT INTO "events" VALUES('kwik-parcel-2026-03-05','kwik-parcel','Plan for the head office');
INSERT INTO "events" VALUES('kwik-parcel-2026-05-20','kwik-parcel','Warehouses');
INSERT INTO "events" VALUES('lorem-ipsum-services-2026-04-15','lorem-ipsum-services','Programme until 2028');
CREATE TABLE "evidence_grades" (
  "grade" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("grade")
);
INSERT INTO "evidence_grades" VALUES('aggregator','A list alone','A tracker''s list or a data set holds the count, and no page does.');
INSERT INTO "evidence_grades" VALUES('document','Document of the employer or an authority','A filing, a release or post of the employer, or an authority''s record is cited for the count, whether it was seen itself or only through another document.');
INSERT INTO "evidence_grades" VALUES('one_page','One page','One page of the press or of a blog, or several that the record can''t tell apart: the same publisher, copies of one text, or pages seen through the same document.');
INSERT INTO "evidence_grades" VALUES('two_outlets','Two independent news outlets','Two news outlets give the count; neither carries the other''s text, both do not carry the same text, and they were not seen through the same document.');
INSERT INTO "evidence_grades" VALUES('two_publishers','Two independent publishers, a blog among them','As with two news outlets, but at least one of the two is a blog, newsletter or forum.');
CREATE TABLE "exclusion_reasons" (
  "exclusion_reason" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("exclusion_reason")
);
INSERT INTO "exclusion_reasons" VALUES('not_this_period','Outside the period','The cut was announced before January 2026.');
INSERT INTO "exclusion_reasons" VALUES('possible_repeat','Possible repeat','The people may already be in another event of the record, so they are not added.');
INSERT INTO "exclusion_reasons" VALUES('withdrawn','Withdrawn','The row was published and is withdrawn; the note says why.');
CREATE TABLE "exit_types" (
  "exit_type" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("exit_type")
);
INSERT INTO "exit_types" VALUES('involuntary','Involuntary','Dismissals, or not said otherwise.');
INSERT INTO "exit_types" VALUES('mixed','Mixed','Dismissals together with voluntary exits, retirements or transfers.');
INSERT INTO "exit_types" VALUES('voluntary','Voluntary','Offers that people may take; only takers are counted.');
CREATE TABLE "expectations" (
  "expectation" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("expectation")
);
INSERT INTO "expectations" VALUES('has_new_value','Holds the right value','The field holds the right value.');
INSERT INTO "expectations" VALUES('keeps_old_value','Still holds the reported value','The field holds what was reported: the error is not mended yet, or was none.');
INSERT INTO "expectations" VALUES('not_old_value','No longer holds the wrong value','The field may hold any value but the wrong one, for example since a later revision.');
INSERT INTO "expectations" VALUES('row_withdrawn','The row is withdrawn','The whole row was wrong and is withdrawn.');
CREATE TABLE "found_via" (
  "found_via" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("found_via")
);
INSERT INTO "found_via" VALUES('contribution','Contribution','Sent by a contributor.');
INSERT INTO "found_via" VALUES('layoffs_fyi_copy','Copy of a tracker''s list','A public copy of the list of Layoffs.fyi.');
INSERT INTO "found_via" VALUES('official_register','Official register','A copy of state registers of statutory notices.');
INSERT INTO "found_via" VALUES('other_tracker','Another tracker','Another public tracker or a file of it.');
INSERT INTO "found_via" VALUES('search','Search of stored pages','A reader''s search of stored pages and files.');
CREATE TABLE "functions" (
  "function" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("function")
);
INSERT INTO "functions" VALUES('ai_research','AI research','Work on AI models themselves.');
INSERT INTO "functions" VALUES('back_office','Back office','Operations, administration and processing.');
INSERT INTO "functions" VALUES('content_and_writing','Content and writing','Writing, documentation, editing and studios.');
INSERT INTO "functions" VALUES('content_moderation','Content moderation','Trust and safety, moderation.');
INSERT INTO "functions" VALUES('customer_support','Customer support','Service and support for customers.');
INSERT INTO "functions" VALUES('data_and_analytics','Data and analytics','Data science and analysis.');
INSERT INTO "functions" VALUES('data_annotation','Data annotation','Labelling and linguistic work for models.');
INSERT INTO "functions" VALUES('design','Design','Design and user experience.');
INSERT INTO "functions" VALUES('finance_and_legal','Finance and legal','Finance, legal, risk and compliance.');
INSERT INTO "functions" VALUES('game_development','Game development','Making games.');
INSERT INTO "functions" VALUES('hardware_engineering','Hardware engineering','Design of devices and chips.');
INSERT INTO "functions" VALUES('human_resources','Human resources','Recruiting, people and workplace.');
INSERT INTO "functions" VALUES('it','Information technology','Internal IT and support.');
INSERT INTO "functions" VALUES('management','Management','Managers, directors and layers.');
INSERT INTO "functions" VALUES('manufacturing','Manufacturing','Plant work.');
INSERT INTO "functions" VALUES('marketing','Marketing','Marketing and communication.');
INSERT INTO "functions" VALUES('product','Product','Product and programme management.');
INSERT INTO "functions" VALUES('research_and_development','Research and development','Research and engineering other than software.');
INSERT INTO "functions" VALUES('sales','Sales','Selling and accounts.');
INSERT INTO "functions" VALUES('security','Security','Security work.');
INSERT INTO "functions" VALUES('software_engineering','Software engineering','Programming, testing and engineering of software.');
INSERT INTO "functions" VALUES('warehouse_and_retail','Warehouse and retail','Warehouses, stores and field service.');
CREATE TABLE "left_out" (
  "research_file" TEXT,
  "research_row" TEXT,
  "left_out_reason" TEXT,
  "note" TEXT,
  PRIMARY KEY ("research_file", "research_row"),
  FOREIGN KEY ("left_out_reason") REFERENCES "left_out_reasons" ("left_out_reason")
);
INSERT INTO "left_out" VALUES('announcements','C999','not_a_job_cut','An invented row about a hiring stop.');
CREATE TABLE "left_out_reasons" (
  "left_out_reason" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("left_out_reason")
);
INSERT INTO "left_out_reasons" VALUES('duplicate_report','Duplicate report','The same row is in the record under another reading.');
INSERT INTO "left_out_reasons" VALUES('in_another_table','In another table','The record holds the content as a row of another table, which the note names.');
INSERT INTO "left_out_reasons" VALUES('no_source','No source','No address or document was recorded.');
INSERT INTO "left_out_reasons" VALUES('not_a_claim','Not a published claim','The row is the reader''s own arithmetic, not a published figure.');
INSERT INTO "left_out_reasons" VALUES('not_a_job_cut','Not a job cut','The row is not about a cut of jobs.');
INSERT INTO "left_out_reasons" VALUES('reader_note','A reader''s note','The row says what a reader did not find or inferred; it is not a published figure.');
CREATE TABLE "link_makers" (
  "link_maker" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("link_maker")
);
INSERT INTO "link_makers" VALUES('analyst','Analyst or investor','A named analyst, bank or investor.');
INSERT INTO "link_makers" VALUES('employer','Employer, on the record','A filing, memo, letter, post or named spokesperson of the employer.');
INSERT INTO "link_makers" VALUES('employer_relayed','Employer, as relayed','A statement of the employer as paraphrased by a page that was seen.');
INSERT INTO "link_makers" VALUES('headline','Headline only','Only a headline, or a title in an address, was seen; the article was not.');
INSERT INTO "link_makers" VALUES('press','Press','A news outlet, in its own words.');
INSERT INTO "link_makers" VALUES('tracker','Tracker','Another list or tracker of job cuts.');
INSERT INTO "link_makers" VALUES('union','Union or staff','A union or members of staff.');
INSERT INTO "link_makers" VALUES('unnamed_source','Unnamed source','A person inside or near the employer who is not named.');
CREATE TABLE "link_states" (
  "link_state" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("link_state")
);
INSERT INTO "link_states" VALUES('gone','Gone','The address no longer answers.');
INSERT INTO "link_states" VALUES('not_checked','Not checked','Nobody checked the address for this record.');
INSERT INTO "link_states" VALUES('works','Works','The address answered on the date given.');
CREATE TABLE "obstacles" (
  "obstacle" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("obstacle")
);
INSERT INTO "obstacles" VALUES('counted','events or companies','It counts events or companies, and lists draw the line of one event or one company differently.');
INSERT INTO "obstacles" VALUES('definition','no definition','Nobody says what it counts.');
INSERT INTO "obstacles" VALUES('measure','another measure','It is a survey, a forecast or a model''s result; the record adds up announcements.');
INSERT INTO "obstacles" VALUES('nothing_recorded','nothing recorded by then','The record holds nothing that was announced by its date.');
INSERT INTO "obstacles" VALUES('period','another period','It covers another period than the time since January 2026.');
INSERT INTO "obstacles" VALUES('scope','another scope','It covers other employers or places: all sectors, or one country or continent alone.');
INSERT INTO "obstacles" VALUES('scope_unclear','scope unclear','Its copies disagree on whether it covers the world or the United States.');
CREATE TABLE "places" (
  "place" TEXT,
  "label" TEXT,
  "place_kind" TEXT,
  "part_of" TEXT,
  PRIMARY KEY ("place"),
  FOREIGN KEY ("part_of") REFERENCES "places" ("place")
);
INSERT INTO "places" VALUES('DE','Germany','country',NULL);
INSERT INTO "places" VALUES('FR','France','country',NULL);
INSERT INTO "places" VALUES('GB','United Kingdom','country',NULL);
INSERT INTO "places" VALUES('IE','Ireland','country',NULL);
INSERT INTO "places" VALUES('IN','India','country',NULL);
INSERT INTO "places" VALUES('NL','Netherlands','country',NULL);
INSERT INTO "places" VALUES('SE','Sweden','country',NULL);
INSERT INTO "places" VALUES('US','United States','country',NULL);
INSERT INTO "places" VALUES('US-CA','California','subdivision','US');
INSERT INTO "places" VALUES('eu','European Union','region',NULL);
INSERT INTO "places" VALUES('global','Worldwide','region',NULL);
CREATE TABLE "qualifiers" (
  "qualifier" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("qualifier")
);
INSERT INTO "qualifiers" VALUES('about','About','Stated as rounded, or worked out from a rounded percentage, or a range.');
INSERT INTO "qualifiers" VALUES('at_least','At least','A minimum; there is no upper bound unless one is given.');
INSERT INTO "qualifiers" VALUES('exact','Stated as a plain number','Stated without a qualifier; lower and upper bound equal the number unless other reports differ.');
INSERT INTO "qualifiers" VALUES('offered','Offered to','People who may take a voluntary offer. Nobody counts until the takers are known; the number stands in the upper bound.');
INSERT INTO "qualifiers" VALUES('up_to','Up to','A ceiling for the people who go; the lower bound is zero unless one is given.');
CREATE TABLE "reasons" (
  "reason" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("reason")
);
INSERT INTO "reasons" VALUES('age_structure','Age structure','The age of staff.');
INSERT INTO "reasons" VALUES('cost_reduction','Cost reduction','Lower cost or higher margin as such.');
INSERT INTO "reasons" VALUES('end_of_project','End of a project','A product, game or contract ends as planned.');
INSERT INTO "reasons" VALUES('fewer_layers','Fewer layers','Fewer managers or a simpler structure.');
INSERT INTO "reasons" VALUES('funding','Lack of funding','Investors or lenders are missing, or insolvency.');
INSERT INTO "reasons" VALUES('investment_priorities','Investment priorities','Money goes to other priorities (AI is coded as a stance).');
INSERT INTO "reasons" VALUES('lost_contract','Lost contract','A customer leaves.');
INSERT INTO "reasons" VALUES('market_conditions','Market conditions','Competition, prices, tariffs, currency or the economy.');
INSERT INTO "reasons" VALUES('market_exit','Market exit','The employer leaves a country or a product line.');
INSERT INTO "reasons" VALUES('merger','Merger or takeover','A merger, takeover or spin-off.');
INSERT INTO "reasons" VALUES('outsourcing','Outsourcing','Work goes to another firm.');
INSERT INTO "reasons" VALUES('performance_review','Performance review','Exits after individual reviews.');
INSERT INTO "reasons" VALUES('profitability','Profitability','A path to profit, losses, or cash.');
INSERT INTO "reasons" VALUES('regulation','Regulation','Law, tax or supervision.');
INSERT INTO "reasons" VALUES('relocation','Relocation','Work moves to another country or region.');
INSERT INTO "reasons" VALUES('restructuring','Restructuring','Reorganisation without a more exact reason.');
INSERT INTO "reasons" VALUES('shutdown','Shutdown','The employer closes.');
INSERT INTO "reasons" VALUES('site_closure','Site closure','A site, office or studio closes or moves within the country.');
INSERT INTO "reasons" VALUES('skills_change','Change of skills','Other skills are needed (AI skills are coded as a stance).');
INSERT INTO "reasons" VALUES('strategy_shift','Strategy shift','Another product, market or customer group.');
INSERT INTO "reasons" VALUES('weak_demand','Weak demand','Falling sales, use or engagement.');
CREATE TABLE "redistribution_terms" (
  "redistribution" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("redistribution")
);
INSERT INTO "redistribution_terms" VALUES('allowed','Allowed','The licence or law allows it, under the terms given.');
INSERT INTO "redistribution_terms" VALUES('facts_only','Facts only','Single facts are used with attribution; the document or table itself is not passed on.');
INSERT INTO "redistribution_terms" VALUES('unclear','Unclear','No terms were seen: facts are used with attribution, the table is not offered for download.');
CREATE TABLE "reporters" (
  "reporter" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("reporter")
);
INSERT INTO "reporters" VALUES('contributor','A contributor','Somebody who works on the record.');
INSERT INTO "reporters" VALUES('employer','The employer','The employer that the row is about.');
INSERT INTO "reporters" VALUES('own_check','Our own check','A check or comparison of this project.');
INSERT INTO "reporters" VALUES('reader','A reader','Somebody who read the report.');
INSERT INTO "reporters" VALUES('tracker','A tracker or publisher','The tracker or publisher that the row is about.');
CREATE TABLE "revision_kinds" (
  "revision_kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("revision_kind")
);
INSERT INTO "revision_kinds" VALUES('better_source','Better source','A better or later source gives another value, or a new row.');
INSERT INTO "revision_kinds" VALUES('method','Method','A rule of the methodology changed.');
INSERT INTO "revision_kinds" VALUES('routine','Routine','Regular work: rows of a new month, a scheduled look at what had been provisional.');
CREATE TABLE "revisions" (
  "revision" TEXT,
  "table_name" TEXT,
  "row_key" TEXT,
  "field" TEXT,
  "old_value" TEXT,
  "new_value" TEXT,
  "revised_on" TEXT,
  "revision_kind" TEXT,
  "note" TEXT,
  PRIMARY KEY ("revision"),
  FOREIGN KEY ("revision_kind") REFERENCES "revision_kinds" ("revision_kind")
);
INSERT INTO "revisions" VALUES('a-b-c-share','announcements','a-b-c-2026-07-01','workforce_share','25','30','2026-11-21','better_source','A second page gives the later number.');
INSERT INTO "revisions" VALUES('codings-reasons','codings',NULL,'reason',NULL,NULL,'2026-11-20','method','Reasons of adjudication are written out.');
INSERT INTO "revisions" VALUES('gizmo-pay-offer','announcements','gizmo-pay-2026-04-02',NULL,NULL,NULL,'2026-11-20','routine','A new row.');
CREATE TABLE "sectors" (
  "sector" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("sector")
);
INSERT INTO "sectors" VALUES('artificial_intelligence','Artificial intelligence','Models, data for models and AI products as the main business.');
INSERT INTO "sectors" VALUES('business_software','Business software','Software and cloud services for organisations and developers.');
INSERT INTO "sectors" VALUES('consumer_internet','Consumer internet','Social media, search, marketplaces for services, travel and other services for consumers.');
INSERT INTO "sectors" VALUES('crypto','Crypto','Exchanges, wallets, protocols and miners.');
INSERT INTO "sectors" VALUES('cybersecurity','Cybersecurity','Security software and services.');
INSERT INTO "sectors" VALUES('e_commerce','E-commerce','Online retail, food delivery and the platforms for it.');
INSERT INTO "sectors" VALUES('financial_technology','Financial technology','Payments, banking, insurance and property technology.');
INSERT INTO "sectors" VALUES('games','Games','Game studios, publishers, betting and gaming platforms.');
INSERT INTO "sectors" VALUES('hardware','Hardware','Devices, network equipment, electronics and robotics.');
INSERT INTO "sectors" VALUES('health_and_education','Health and education','Health, education and fitness technology.');
INSERT INTO "sectors" VALUES('it_services','IT services','Consulting, outsourcing and managed services.');
INSERT INTO "sectors" VALUES('media','Media','Publishing, streaming, music and entertainment.');
INSERT INTO "sectors" VALUES('mobility','Mobility','Vehicles, ride-hailing, aviation and transport technology.');
INSERT INTO "sectors" VALUES('other','Other','Any other business, for example retail, food or energy.');
INSERT INTO "sectors" VALUES('semiconductors','Semiconductors','Chips and the machines that make them.');
INSERT INTO "sectors" VALUES('telecom','Telecom','Network operators.');
CREATE TABLE "seen_as" (
  "seen_as" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("seen_as")
);
INSERT INTO "seen_as" VALUES('excerpt','Excerpt','A stored excerpt of the document.');
INSERT INTO "seen_as" VALUES('original','Original','The document itself, in full or its relevant part.');
INSERT INTO "seen_as" VALUES('quoted_by_another','Quoted by another','Only through another document that quotes or summarises it.');
CREATE TABLE "shared_sources" (
  "found_via" TEXT,
  "tracker" TEXT,
  "note" TEXT,
  PRIMARY KEY ("found_via", "tracker"),
  FOREIGN KEY ("found_via") REFERENCES "found_via" ("found_via"),
  FOREIGN KEY ("tracker") REFERENCES "trackers" ("tracker")
);
INSERT INTO "shared_sources" VALUES('other_tracker','other-list-2','The list itself.');
CREATE TABLE "source_classes" (
  "source_class" TEXT,
  "label" TEXT,
  "description" TEXT,
  "headquarters" TEXT,
  PRIMARY KEY ("source_class"),
  FOREIGN KEY ("headquarters") REFERENCES "places" ("place")
);
INSERT INTO "source_classes" VALUES('large_announcements','Announcements of a thousand people and more','Search of stored pages for announcements of a thousand people and more.',NULL);
INSERT INTO "source_classes" VALUES('small_announcements_other','Smaller announcements, elsewhere','Announcements below a thousand people by employers based elsewhere.',NULL);
INSERT INTO "source_classes" VALUES('small_announcements_us','Smaller announcements, United States','Announcements below a thousand people by employers based in the United States.','US');
CREATE TABLE "source_kinds" (
  "source_kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("source_kind")
);
INSERT INTO "source_kinds" VALUES('blog','Blog or commentary','A blog, newsletter, forum or company-independent commentary.');
INSERT INTO "source_kinds" VALUES('dataset','Data set','A stored copy of a register or series.');
INSERT INTO "source_kinds" VALUES('filing','Filing','A filing with a securities regulator.');
INSERT INTO "source_kinds" VALUES('news','News','A news outlet or an agency copy.');
INSERT INTO "source_kinds" VALUES('official','Official record','A public authority''s register, notice or statistic.');
INSERT INTO "source_kinds" VALUES('press_release','Press release','A release, memo, letter or post of the employer.');
INSERT INTO "source_kinds" VALUES('study','Study','Research, survey or forecast.');
INSERT INTO "source_kinds" VALUES('tracker','Tracker','A list or database of job cuts.');
CREATE TABLE "sources" (
  "source" TEXT,
  "url" TEXT,
  "publisher" TEXT,
  "source_kind" TEXT,
  "published_on" TEXT,
  "terms" TEXT,
  "redistribution" TEXT,
  "archived_url" TEXT,
  "archived_on" TEXT,
  "link_state" TEXT,
  "link_checked_on" TEXT,
  "notes" TEXT,
  PRIMARY KEY ("source"),
  FOREIGN KEY ("source_kind") REFERENCES "source_kinds" ("source_kind"),
  FOREIGN KEY ("redistribution") REFERENCES "redistribution_terms" ("redistribution"),
  FOREIGN KEY ("link_state") REFERENCES "link_states" ("link_state")
);
INSERT INTO "sources" VALUES('example-list','https://news.example/example-list','Example List','tracker',NULL,NULL,'unclear',NULL,NULL,'not_checked',NULL,'A list of invented job cuts.');
INSERT INTO "sources" VALUES('filing-example-telecom','https://news.example/filing-example-telecom','Example Telecom','filing','2026-03','Public filing.','allowed',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-3-wishes-2026-06','https://news.example/news-3-wishes-2026-06','Example News','news','2026-06',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-3-wishes-2026-06-15','https://news.example/news-3-wishes-2026-06-15','Example News','news','2026-06-15',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-a-b-c-2026-07-01','https://news.example/a_b*c?x=1&y=(2)','Example News','news','2026-07-01',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-acme-cloud-2026-01-12','https://news.example/news-acme-cloud-2026-01-12','Example News','news','2026-01-12',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-acme-games-2-2026-01-25','https://news.example/news-acme-games-2-2026-01-25','Example News','news','2026-01-25',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-dunder-chips-2026-02-10','https://news.example/news-dunder-chips-2026-02-10','Example News','news','2026-02-10',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-dunder-chips-2026-02-12','https://news.example/news-dunder-chips-2026-02-12','Example News','news','2026-02-12',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-gizmo-pay-2026-03-20','https://news.example/news-gizmo-pay-2026-03-20','Example News','news','2026-03-20',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-gizmo-pay-2026-04-02','https://news.example/news-gizmo-pay-2026-04-02','Example News','news','2026-04-02',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-kwik-parcel-2026-03-05','https://news.example/news-kwik-parcel-2026-03-05','Example News','news','2026-03-05',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('news-lorem-ipsum-services-2026-04-15','https://news.example/news-lorem-ipsum-services-2026-04-15','Example News','news','2026-04-15',NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('register-notices','https://news.example/register-notices','Register of Examples','official',NULL,'Open data.','allowed',NULL,NULL,'gone','2026-11-21',NULL);
INSERT INTO "sources" VALUES('release-acme-cloud','https://news.example/release-acme-cloud','Acme Cloud','press_release','2026-01-15',NULL,'facts_only','https://news.example/archive/acme-cloud','2026-11-20','works','2026-11-20',NULL);
INSERT INTO "sources" VALUES('wire-daily','https://news.example/wire-daily','The Daily *Wire* & <i>Sons</i>','news',NULL,NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
INSERT INTO "sources" VALUES('wire-weekly','https://news.example/wire-weekly','The Weekly Wire','news',NULL,NULL,'facts_only',NULL,NULL,'not_checked',NULL,NULL);
CREATE TABLE "spans" (
  "span" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("span")
);
INSERT INTO "spans" VALUES('one_round','One round','Carried out in one round, or not said otherwise.');
INSERT INTO "spans" VALUES('several_years','Several years','A programme that runs over more than twelve months; counted once, in full, when announced.');
CREATE TABLE "statement_topics" (
  "topic" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("topic")
);
INSERT INTO "statement_topics" VALUES('ai_attribution','Cuts put down to AI','What the study says of the cuts that it links to AI, beside the number.');
INSERT INTO "statement_topics" VALUES('ai_label','AI as a label','That AI is named where costs are cut.');
INSERT INTO "statement_topics" VALUES('functions_hit','Functions hit','Which functions AI is said to reduce.');
INSERT INTO "statement_topics" VALUES('hr_consequences','Consequences for HR','What this asks of people who run human resources.');
INSERT INTO "statement_topics" VALUES('investment_shift','Investment','Where companies put their money while they cut.');
INSERT INTO "statement_topics" VALUES('junior_jobs','Junior jobs','What happens to jobs for beginners.');
INSERT INTO "statement_topics" VALUES('specialist_hiring','Specialist hiring','Whom companies look for.');
CREATE TABLE "statements" (
  "statement" TEXT,
  "tracker" TEXT,
  "topic" TEXT,
  "said_by" TEXT,
  "wording" TEXT,
  "function" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("statement"),
  FOREIGN KEY ("tracker") REFERENCES "trackers" ("tracker"),
  FOREIGN KEY ("topic") REFERENCES "statement_topics" ("topic"),
  FOREIGN KEY ("function") REFERENCES "functions" ("function"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "statements" VALUES('tradingplatforms-juniors','tradingplatforms','junior_jobs','the study','Fewer beginners are hired.',NULL,'wire-daily','excerpt','T001');
INSERT INTO "statements" VALUES('tradingplatforms-support','tradingplatforms','functions_hit','A. *Analyst*','Support is hit | {% raw %}.','customer_support','wire-daily','excerpt',NULL);
CREATE TABLE "step_changes" (
  "change" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("change")
);
INSERT INTO "step_changes" VALUES('added_up','Added up','Numbers of several cuts are added to one.');
INSERT INTO "step_changes" VALUES('ai_linked','Linked to AI','The number stands in a list of AI-linked cuts; the step before did not link it.');
INSERT INTO "step_changes" VALUES('booked','Booked','The number becomes an entry of a list.');
INSERT INTO "step_changes" VALUES('booked_twice','Booked more than once','The same cut stands in a list with more than one number.');
INSERT INTO "step_changes" VALUES('carried_out','Carried out','What was announced or planned is told as begun or done.');
INSERT INTO "step_changes" VALUES('confirmed','Confirmed','The employer gives the number that was reported before.');
INSERT INTO "step_changes" VALUES('firmer','Said more firmly','The number stays; what was possible is told as planned or done.');
INSERT INTO "step_changes" VALUES('first','First step','The first step that was seen.');
INSERT INTO "step_changes" VALUES('lowered','Lower number','The number is lower than before.');
INSERT INTO "step_changes" VALUES('number_added','Number added','A number of people stands where there was none.');
INSERT INTO "step_changes" VALUES('number_dropped','Number dropped','There is no number of people any more.');
INSERT INTO "step_changes" VALUES('number_returned','Number returned','A number of an earlier step stands beside a later event.');
INSERT INTO "step_changes" VALUES('other_quantity','Another quantity','The number measures something else.');
INSERT INTO "step_changes" VALUES('raised','Higher number','The number is higher than before.');
INSERT INTO "step_changes" VALUES('range_lost','Range lost','The lower end of a range, or a word such as about, is gone.');
INSERT INTO "step_changes" VALUES('relabelled','Described otherwise','The number stays; what it is said to count differs.');
INSERT INTO "step_changes" VALUES('same','Same number','Number and wording say the same as before.');
CREATE TABLE "step_makers" (
  "maker" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("maker")
);
INSERT INTO "step_makers" VALUES('analyst','Analyst','A bank or a research firm.');
INSERT INTO "step_makers" VALUES('employer','Employer','The employer that cuts, in its own name.');
INSERT INTO "step_makers" VALUES('press','Press or blog','A news outlet, a newsletter, a blog or a copy of one.');
INSERT INTO "step_makers" VALUES('study','Study','A study of many employers.');
INSERT INTO "step_makers" VALUES('tracker','Tracker','A list or a running count of job cuts.');
CREATE TABLE "step_origins" (
  "origin" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("origin")
);
INSERT INTO "step_origins" VALUES('cited_not_seen','Cited, not seen','The step names a document that was not seen: the chain is broken here.');
INSERT INTO "step_origins" VALUES('earlier_step','Earlier step','The step names an earlier step of this chain.');
INSERT INTO "step_origins" VALUES('not_named','None named','What was seen of the step names no document: the chain is broken here.');
INSERT INTO "step_origins" VALUES('own','Its own','The step gives its own figure, estimate or reporting.');
CREATE TABLE "step_verbs" (
  "verb" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("verb")
);
INSERT INTO "step_verbs" VALUES('did','Happened','It is told as done.');
INSERT INTO "step_verbs" VALUES('listed','Listed','It is an entry of a list or part of a count.');
INSERT INTO "step_verbs" VALUES('may','May happen','It is held possible or said to be considered.');
INSERT INTO "step_verbs" VALUES('plans','Is planned','It is told as a plan by people who are not named, or as likely.');
INSERT INTO "step_verbs" VALUES('repeated','Repeated','The number of an earlier step is given again.');
INSERT INTO "step_verbs" VALUES('will','Will happen','The employer announces it.');
CREATE TABLE "supports" (
  "supports" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("supports")
);
INSERT INTO "supports" VALUES('count','Count','The number of people or the percentage.');
INSERT INTO "supports" VALUES('date','Date','The date of the announcement.');
INSERT INTO "supports" VALUES('stance','Stance','What the announcement has, or has not, to do with AI.');
CREATE TABLE "trackers" (
  "tracker" TEXT,
  "name" TEXT,
  "description" TEXT,
  "feeds_record" TEXT,
  PRIMARY KEY ("tracker")
);
INSERT INTO "trackers" VALUES('bureau-of-examples','Bureau of Examples','An invented office for all sectors.','no');
INSERT INTO "trackers" VALUES('made-up-tracker','Made-up Tracker','An invented tracker with a series of totals.','no');
INSERT INTO "trackers" VALUES('other-list-2','Other List 2 | *daily*','An invented list that the record draws on.','yes');
INSERT INTO "trackers" VALUES('tradingplatforms','TradingPlatforms','Stands for the study; its numbers here are invented.','no');
CREATE TABLE "verdicts" (
  "verdict" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("verdict")
);
INSERT INTO "verdicts" VALUES('above_record','Above this record','No choice gives a number so high. The record is incomplete, so this refutes nothing.');
INSERT INTO "verdicts" VALUES('between_definitions','Between definitions','A share that no definition gives under any choices, and that lies between what two of them give: announcements would have to be coded otherwise.');
INSERT INTO "verdicts" VALUES('contradicted','Outside this record','A number below the least that recorded announcements document under any choices, or a share that no choice, definition or unseen reason gives. Announcements that the record misses could change a share.');
INSERT INTO "verdicts" VALUES('not_comparable','Not comparable','The claim and the record measure different things. What stands in the way is named.');
INSERT INTO "verdicts" VALUES('reached','Reached','The default choices give the number, or a share whose bounds hold it, under every definition where one is needed.');
INSERT INTO "verdicts" VALUES('reached_only_under','Reached only under other choices','Only some definitions or other admissible choices give it. Those nearest to the default are named.');
CREATE TABLE "withdrawn_rows" (
  "table_name" TEXT,
  "row_key" TEXT,
  "withdrawn_on" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("table_name", "row_key")
);
INSERT INTO "withdrawn_rows" VALUES('sources','old-blog','2026-11-20','The page copied =another+list | “in part”.');
CREATE TABLE "wording_needs" (
  "need" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("need")
);
INSERT INTO "wording_needs" VALUES('months_reached','Every month reached','Every class of sources reaches every month of the period at least in part.');
INSERT INTO "wording_needs" VALUES('months_searched','Every month searched','Every class of sources was searched in full in every month of the period.');
INSERT INTO "wording_needs" VALUES('never','No coverage is enough','No record of announcements can bear it out.');
INSERT INTO "wording_needs" VALUES('nothing','Nothing','It says nothing on what is outside of the record.');
CREATE TABLE "wordings" (
  "wording" TEXT,
  "phrase" TEXT,
  "need" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("wording"),
  FOREIGN KEY ("need") REFERENCES "wording_needs" ("need")
);
INSERT INTO "wordings" VALUES('ai_washing','ai washing','never','The record holds what an employer says, not why it says so.');
INSERT INTO "wordings" VALUES('all_job_cuts','all job cuts','months_searched','Cuts that no source at hand names are missing.');
INSERT INTO "wordings" VALUES('all_layoffs','all layoffs','months_searched','Cuts that no source at hand names are missing.');
INSERT INTO "wordings" VALUES('caused_by_ai','caused by ai','never','The record holds what was said about AI, not what AI did.');
INSERT INTO "wordings" VALUES('complete_record','complete record','months_searched','Whether something is missing can be said only of what was searched.');
INSERT INTO "wordings" VALUES('debunked','debunked','never','A claim is set beside the record by one rule, and the rule has words of its own.');
INSERT INTO "wordings" VALUES('every_job_cut','every job cut','months_searched','Cuts that no source at hand names are missing.');
INSERT INTO "wordings" VALUES('every_layoff','every layoff','months_searched','Cuts that no source at hand names are missing.');
INSERT INTO "wordings" VALUES('excuse','excuse','never','The record holds what an employer says, not why it says so.');
INSERT INTO "wordings" VALUES('in_the_record','in the record','nothing','It names where to look.');
INSERT INTO "wordings" VALUES('is_false','is false','never','A claim is set beside the record by one rule, and the rule has words of its own.');
INSERT INTO "wordings" VALUES('is_true','is true','never','A claim is set beside the record by one rule, and the rule has words of its own.');
INSERT INTO "wordings" VALUES('layoffs_fell','layoffs fell','months_searched','Months with other coverage can''t be compared.');
INSERT INTO "wordings" VALUES('layoffs_rose','layoffs rose','months_searched','Months with other coverage can''t be compared.');
INSERT INTO "wordings" VALUES('no_job_cuts','no job cuts','months_searched','That none is recorded does not say that there were none.');
INSERT INTO "wordings" VALUES('no_layoffs','no layoffs','months_searched','That none is recorded does not say that there were none.');
INSERT INTO "wordings" VALUES('number_of_layoffs','the number of layoffs','months_searched','A sum of recorded announcements is not the number of cuts.');
INSERT INTO "wordings" VALUES('pretext','pretext','never','The record holds what an employer says, not why it says so.');
INSERT INTO "wordings" VALUES('proves','proves','never','Announcements can fit a statement or not; they prove none.');
INSERT INTO "wordings" VALUES('recorded_announcements','recorded announcements','nothing','It names what was counted.');
INSERT INTO "wordings" VALUES('so_far_this_year','so far this year','months_reached','A count that stops earlier is not one of the year so far.');
INSERT INTO "wordings" VALUES('total_layoffs','total layoffs','months_searched','A sum of recorded announcements is not the sum of cuts.');
COMMIT;
