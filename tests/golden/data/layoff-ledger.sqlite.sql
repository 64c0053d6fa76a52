BEGIN TRANSACTION;
CREATE TABLE _fields (
  table_name TEXT REFERENCES _tables, field TEXT, key_place INTEGER, type TEXT, unit TEXT, description TEXT,
  PRIMARY KEY (table_name, field)
);
INSERT INTO "_fields" VALUES('companies','company',1,'string',NULL,'Identifier: the name in lower case, words joined by hyphens.');
INSERT INTO "_fields" VALUES('companies','name',NULL,'string',NULL,'Name as readers know it.');
INSERT INTO "_fields" VALUES('companies','aliases',NULL,'string',NULL,'Other names used in sources, separated by semicolons.');
INSERT INTO "_fields" VALUES('companies','headquarters',NULL,'string',NULL,'Country of the headquarters (ISO 3166-1 alpha-2), as the sources give it.');
INSERT INTO "_fields" VALUES('companies','sector',NULL,'string',NULL,'The employer''s sector, from the list of sectors.');
INSERT INTO "_fields" VALUES('companies','parent',NULL,'string',NULL,'The owner, where it is in the record too.');
INSERT INTO "_fields" VALUES('companies','ticker',NULL,'string',NULL,'Stock ticker with its exchange, where known.');
INSERT INTO "_fields" VALUES('companies','cik',NULL,'string',NULL,'Central Index Key of the US Securities and Exchange Commission, where known.');
INSERT INTO "_fields" VALUES('companies','wikidata',NULL,'string',NULL,'Wikidata item, where known.');
INSERT INTO "_fields" VALUES('companies','notes',NULL,'string',NULL,'What a reader should know about the employer.');
INSERT INTO "_fields" VALUES('events','event',1,'string',NULL,'Identifier: company and the date of the first announcement.');
INSERT INTO "_fields" VALUES('events','company',NULL,'string',NULL,'The employer.');
INSERT INTO "_fields" VALUES('events','name',NULL,'string',NULL,'What the cut is, in a few words.');
INSERT INTO "_fields" VALUES('event_links','event',1,'string',NULL,'The later event.');
INSERT INTO "_fields" VALUES('event_links','linked_event',2,'string',NULL,'The earlier event.');
INSERT INTO "_fields" VALUES('event_links','relation',NULL,'string',NULL,'How they hang together.');
INSERT INTO "_fields" VALUES('event_links','note',NULL,'string',NULL,'What is known about it.');
INSERT INTO "_fields" VALUES('announcements','announcement',1,'string',NULL,'Identifier: company and date.');
INSERT INTO "_fields" VALUES('announcements','event',NULL,'string',NULL,'The cut that the statement is about.');
INSERT INTO "_fields" VALUES('announcements','rank',NULL,'integer',NULL,'Order of precedence within the event; 1 is best. Only figures for the same quantity, place and period are ranked against each other.');
INSERT INTO "_fields" VALUES('announcements','announced_on',NULL,'string',NULL,'Date on which the cut became public: a day (2026-01-28), or a month (2026-01) where the day is not known.');
INSERT INTO "_fields" VALUES('announcements','announced_precision',NULL,'string',NULL,'How exactly the date is known.');
INSERT INTO "_fields" VALUES('announcements','effective_on',NULL,'string',NULL,'Date on which people leave, where a source gives it.');
INSERT INTO "_fields" VALUES('announcements','effective_precision',NULL,'string',NULL,'How exactly the effective date is known; blank where there is none.');
INSERT INTO "_fields" VALUES('announcements','first_recorded_on',NULL,'date',NULL,'Day on which the row entered this record; never before the announcement.');
INSERT INTO "_fields" VALUES('announcements','last_verified_on',NULL,'date',NULL,'Day on which figures and links were last checked again; blank if never.');
INSERT INTO "_fields" VALUES('announcements','employees',NULL,'integer','people','Number of people, as stated; for a ceiling or a minimum, that number.');
INSERT INTO "_fields" VALUES('announcements','employees_low',NULL,'integer','people','Lowest figure that a source gives. Blank means that no source gives one.');
INSERT INTO "_fields" VALUES('announcements','employees_high',NULL,'integer','people','Highest figure that a source gives. Blank means that no source gives one.');
INSERT INTO "_fields" VALUES('announcements','qualifier',NULL,'string',NULL,'How the count is qualified; blank where there is no count.');
INSERT INTO "_fields" VALUES('announcements','basis',NULL,'string',NULL,'Where the count comes from; blank where there is no count.');
INSERT INTO "_fields" VALUES('announcements','workforce_share',NULL,'number','percent','Percentage of the workforce named in the next field.');
INSERT INTO "_fields" VALUES('announcements','workforce_share_of',NULL,'string',NULL,'The workforce that the percentage refers to.');
INSERT INTO "_fields" VALUES('announcements','kind',NULL,'string',NULL,'What sort of statement the figure comes from.');
INSERT INTO "_fields" VALUES('announcements','exit_type',NULL,'string',NULL,'How people leave.');
INSERT INTO "_fields" VALUES('announcements','span',NULL,'string',NULL,'Over what time the cut takes place.');
INSERT INTO "_fields" VALUES('announcements','scope',NULL,'string',NULL,'Whether the employer or the jobs are tech.');
INSERT INTO "_fields" VALUES('announcements','borderline_ground',NULL,'string',NULL,'Why the announcement is borderline; blank for core ones.');
INSERT INTO "_fields" VALUES('announcements','unit',NULL,'string',NULL,'Part of the employer that is affected, in our words.');
INSERT INTO "_fields" VALUES('announcements','eligibility',NULL,'string',NULL,'Whether the row may count at all.');
INSERT INTO "_fields" VALUES('announcements','exclusion_reason',NULL,'string',NULL,'Why an excluded row never counts; blank for eligible rows.');
INSERT INTO "_fields" VALUES('announcements','found_via',NULL,'string',NULL,'How the row came into the record.');
INSERT INTO "_fields" VALUES('announcements','notes',NULL,'string',NULL,'What a reader should know about the figure, in our words.');
INSERT INTO "_fields" VALUES('announcement_places','announcement',1,'string',NULL,'The announcement.');
INSERT INTO "_fields" VALUES('announcement_places','place',2,'string',NULL,'Country (ISO 3166-1), subdivision (ISO 3166-2) or region.');
INSERT INTO "_fields" VALUES('announcement_reasons','announcement',1,'string',NULL,'The announcement.');
INSERT INTO "_fields" VALUES('announcement_reasons','reason',2,'string',NULL,'The reason.');
INSERT INTO "_fields" VALUES('announcement_functions','announcement',1,'string',NULL,'The announcement.');
INSERT INTO "_fields" VALUES('announcement_functions','function',2,'string',NULL,'The kind of work.');
INSERT INTO "_fields" VALUES('codings','coding',1,'string',NULL,'Identifier of the coding.');
INSERT INTO "_fields" VALUES('codings','announcement',NULL,'string',NULL,'The announcement.');
INSERT INTO "_fields" VALUES('codings','reading',NULL,'string',NULL,'Identifier of the research reading that the coding came from; blank for contributions.');
INSERT INTO "_fields" VALUES('codings','coder',NULL,'string',NULL,'Who coded.');
INSERT INTO "_fields" VALUES('codings','role',NULL,'string',NULL,'What the coding is used for.');
INSERT INTO "_fields" VALUES('codings','stance',NULL,'string',NULL,'How the announcement is tied to AI.');
INSERT INTO "_fields" VALUES('codings','link_maker',NULL,'string',NULL,'Who says what the announcement has, or has not, to do with AI; blank for unknown and for blind codings.');
INSERT INTO "_fields" VALUES('codings','evidence',NULL,'string',NULL,'What was seen, in one sentence of our own; blank for unknown stances about which nothing was seen.');
INSERT INTO "_fields" VALUES('codings','reason',NULL,'string',NULL,'Why this stance was chosen; required where an adjudication departs from the first coding.');
INSERT INTO "_fields" VALUES('sources','source',1,'string',NULL,'Identifier: publisher and subject.');
INSERT INTO "_fields" VALUES('sources','url',NULL,'string',NULL,'Address of the document, without tracking parameters.');
INSERT INTO "_fields" VALUES('sources','publisher',NULL,'string',NULL,'Who published it.');
INSERT INTO "_fields" VALUES('sources','source_kind',NULL,'string',NULL,'What sort of document it is.');
INSERT INTO "_fields" VALUES('sources','published_on',NULL,'string',NULL,'Date of publication, where known.');
INSERT INTO "_fields" VALUES('sources','terms',NULL,'string',NULL,'Terms of use as far as they were seen.');
INSERT INTO "_fields" VALUES('sources','redistribution',NULL,'string',NULL,'Whether the document or table may be passed on.');
INSERT INTO "_fields" VALUES('sources','archived_url',NULL,'string',NULL,'Address of an archived copy, where known.');
INSERT INTO "_fields" VALUES('sources','archived_on',NULL,'date',NULL,'Date of the archived copy.');
INSERT INTO "_fields" VALUES('sources','link_state',NULL,'string',NULL,'Whether the address was found to work.');
INSERT INTO "_fields" VALUES('sources','link_checked_on',NULL,'date',NULL,'Date of the last check of the address.');
INSERT INTO "_fields" VALUES('sources','notes',NULL,'string',NULL,'What a reader should know about the document.');
INSERT INTO "_fields" VALUES('citations','announcement',1,'string',NULL,'The announcement.');
INSERT INTO "_fields" VALUES('citations','source',2,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('citations','supports',3,'string',NULL,'What the source is cited for.');
INSERT INTO "_fields" VALUES('citations','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('citations','via',NULL,'string',NULL,'The document in which it was quoted; only for documents quoted by another.');
INSERT INTO "_fields" VALUES('citations','listed_url',NULL,'string',NULL,'Address that a tracker''s list gives for the row; it was not opened.');
INSERT INTO "_fields" VALUES('trackers','tracker',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('trackers','name',NULL,'string',NULL,'Name of the tracker or publisher.');
INSERT INTO "_fields" VALUES('trackers','description',NULL,'string',NULL,'What it publishes, in our words.');
INSERT INTO "_fields" VALUES('trackers','feeds_record',NULL,'string',NULL,'Whether rows of this record rest on its list (yes or no).');
INSERT INTO "_fields" VALUES('claims','claim',1,'string',NULL,'Identifier: tracker, measure and as-of date.');
INSERT INTO "_fields" VALUES('claims','tracker',NULL,'string',NULL,'Who publishes it.');
INSERT INTO "_fields" VALUES('claims','measure',NULL,'string',NULL,'What it measures.');
INSERT INTO "_fields" VALUES('claims','value',NULL,'number','see the field unit','The published value.');
INSERT INTO "_fields" VALUES('claims','unit',NULL,'string',NULL,'Unit of the value.');
INSERT INTO "_fields" VALUES('claims','qualifier',NULL,'string',NULL,'How the value is qualified.');
INSERT INTO "_fields" VALUES('claims','counted',NULL,'string',NULL,'What the value counts.');
INSERT INTO "_fields" VALUES('claims','as_of_earliest',NULL,'string',NULL,'Earliest date that the value can refer to; blank if no bound is known.');
INSERT INTO "_fields" VALUES('claims','as_of_latest',NULL,'string',NULL,'Latest date that the value can refer to: its own date, or the first sighting.');
INSERT INTO "_fields" VALUES('claims','period_start',NULL,'string',NULL,'First day or month of the period counted, where stated.');
INSERT INTO "_fields" VALUES('claims','period_end',NULL,'string',NULL,'Last day or month of the period counted, where stated.');
INSERT INTO "_fields" VALUES('claims','scope',NULL,'string',NULL,'Whom it covers.');
INSERT INTO "_fields" VALUES('claims','definition',NULL,'string',NULL,'What is counted, in our words; blank if the publisher does not say.');
INSERT INTO "_fields" VALUES('claims','computed',NULL,'string',NULL,'Whether a reader worked the value out from published figures (yes or no).');
INSERT INTO "_fields" VALUES('claims','notes',NULL,'string',NULL,'What a reader should know about the claim.');
INSERT INTO "_fields" VALUES('claim_reports','claim_report',1,'string',NULL,'Identifier; the research row where it came from one.');
INSERT INTO "_fields" VALUES('claim_reports','claim',NULL,'string',NULL,'The claim.');
INSERT INTO "_fields" VALUES('claim_reports','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('claim_reports','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('claim_reports','published_on',NULL,'string',NULL,'Date of this report, where known.');
INSERT INTO "_fields" VALUES('claim_reports','notes',NULL,'string',NULL,'How this report differs from others.');
INSERT INTO "_fields" VALUES('attributions','attribution',1,'string',NULL,'Identifier; T and the number of the research row, or N for an entry that notes hold.');
INSERT INTO "_fields" VALUES('attributions','tracker',NULL,'string',NULL,'Whose entry it is.');
INSERT INTO "_fields" VALUES('attributions','subject_kind',NULL,'string',NULL,'What the entry is about.');
INSERT INTO "_fields" VALUES('attributions','company',NULL,'string',NULL,'The employer, if it is in the record.');
INSERT INTO "_fields" VALUES('attributions','published_as',NULL,'string',NULL,'Name of the company, country or sector as the tracker gives it.');
INSERT INTO "_fields" VALUES('attributions','employees',NULL,'integer','people','People whom the tracker books; blank if no number was seen.');
INSERT INTO "_fields" VALUES('attributions','ai_linked',NULL,'integer','people','People of these whom the tracker books as AI-linked; blank if it does not say.');
INSERT INTO "_fields" VALUES('attributions','as_of',NULL,'string',NULL,'Date of the entry.');
INSERT INTO "_fields" VALUES('attributions','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('attributions','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('attributions','note',NULL,'string',NULL,'What a reader should know about the entry.');
INSERT INTO "_fields" VALUES('statements','statement',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('statements','tracker',NULL,'string',NULL,'Whose study it is.');
INSERT INTO "_fields" VALUES('statements','topic',NULL,'string',NULL,'What the sentence is about.');
INSERT INTO "_fields" VALUES('statements','said_by',NULL,'string',NULL,'Who says it in the document: the study, or a named analyst of it.');
INSERT INTO "_fields" VALUES('statements','wording',NULL,'string',NULL,'What is said, in our words.');
INSERT INTO "_fields" VALUES('statements','function',NULL,'string',NULL,'The function of jobs that the sentence names, if one.');
INSERT INTO "_fields" VALUES('statements','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('statements','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('statements','research_row',NULL,'string',NULL,'The research row, if the sentence has one of its own.');
INSERT INTO "_fields" VALUES('chains','chain',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('chains','title',NULL,'string',NULL,'What the number is about, in a few words.');
INSERT INTO "_fields" VALUES('chains','company',NULL,'string',NULL,'The employer, if the number is about one in the record.');
INSERT INTO "_fields" VALUES('chains','event',NULL,'string',NULL,'The cut, if the number is about one in the record.');
INSERT INTO "_fields" VALUES('chains','claim',NULL,'string',NULL,'The published claim, if the number is one in the record.');
INSERT INTO "_fields" VALUES('chains','note',NULL,'string',NULL,'What a reader should know about the chain as a whole.');
INSERT INTO "_fields" VALUES('chain_steps','chain_step',1,'string',NULL,'Identifier: the chain and the place of the step in it, in two digits.');
INSERT INTO "_fields" VALUES('chain_steps','chain',NULL,'string',NULL,'The chain.');
INSERT INTO "_fields" VALUES('chain_steps','publisher',NULL,'string',NULL,'Who gives the number.');
INSERT INTO "_fields" VALUES('chain_steps','maker',NULL,'string',NULL,'What the one who gives it is to the cut.');
INSERT INTO "_fields" VALUES('chain_steps','said_on',NULL,'string',NULL,'Date on which it is given: a day, or a month where the day is not known; blank if neither is.');
INSERT INTO "_fields" VALUES('chain_steps','employees',NULL,'integer','people','Number of people as given; for a ceiling or a minimum, that number.');
INSERT INTO "_fields" VALUES('chain_steps','employees_low',NULL,'integer','people','Lower end, if a range is given.');
INSERT INTO "_fields" VALUES('chain_steps','employees_high',NULL,'integer','people','Upper end, if a range is given.');
INSERT INTO "_fields" VALUES('chain_steps','quantity_words',NULL,'string',NULL,'What stands in place of a number of people, in our words.');
INSERT INTO "_fields" VALUES('chain_steps','qualifier',NULL,'string',NULL,'How the number is qualified; blank where there is none.');
INSERT INTO "_fields" VALUES('chain_steps','verb',NULL,'string',NULL,'Whether it may happen, is planned, will happen, happened, is listed or is repeated.');
INSERT INTO "_fields" VALUES('chain_steps','change',NULL,'string',NULL,'What changed against the step before, or against the step that it follows.');
INSERT INTO "_fields" VALUES('chain_steps','change_note',NULL,'string',NULL,'The same in one sentence of ours.');
INSERT INTO "_fields" VALUES('chain_steps','origin',NULL,'string',NULL,'Where the number comes from, as far as it was seen.');
INSERT INTO "_fields" VALUES('chain_steps','follows',NULL,'string',NULL,'The earlier step whose number this one takes up, where that can be told.');
INSERT INTO "_fields" VALUES('chain_steps','source',NULL,'string',NULL,'The document that was read.');
INSERT INTO "_fields" VALUES('chain_steps','seen_as',NULL,'string',NULL,'How the step was seen; “quoted by another” if the document only passes on what somebody else gave.');
INSERT INTO "_fields" VALUES('shared_sources','found_via',1,'string',NULL,'The way into the record.');
INSERT INTO "_fields" VALUES('shared_sources','tracker',2,'string',NULL,'A tracker whose list, or a list that it says it uses, is that way.');
INSERT INTO "_fields" VALUES('shared_sources','note',NULL,'string',NULL,'How we know, in our words.');
INSERT INTO "_fields" VALUES('job_cut_reports','month',1,'string',NULL,'The month reported on.');
INSERT INTO "_fields" VALUES('job_cut_reports','total',NULL,'integer','people','Announced job cuts of all sectors.');
INSERT INTO "_fields" VALUES('job_cut_reports','total_origin',NULL,'string',NULL,'Whether the value was published or worked out; blank if there is none.');
INSERT INTO "_fields" VALUES('job_cut_reports','technology',NULL,'integer','people','Announced job cuts of the sector that the reports call technology.');
INSERT INTO "_fields" VALUES('job_cut_reports','technology_origin',NULL,'string',NULL,'Whether the value was published or worked out; blank if there is none.');
INSERT INTO "_fields" VALUES('job_cut_reports','ai_cited',NULL,'integer','people','Announced job cuts of all sectors for which the employer named artificial intelligence as a reason, as the reports count it.');
INSERT INTO "_fields" VALUES('job_cut_reports','ai_cited_origin',NULL,'string',NULL,'Whether the value was published or worked out; blank if there is none.');
INSERT INTO "_fields" VALUES('job_cut_reports','total_ytd',NULL,'integer','people','Announced job cuts since January of the year.');
INSERT INTO "_fields" VALUES('job_cut_reports','total_ytd_origin',NULL,'string',NULL,'Whether the value was published or worked out; blank if there is none.');
INSERT INTO "_fields" VALUES('job_cut_reports','ai_cited_ytd',NULL,'integer','people','Announced job cuts since January of the year with artificial intelligence as a reason.');
INSERT INTO "_fields" VALUES('job_cut_reports','ai_cited_ytd_origin',NULL,'string',NULL,'Whether the value was published or worked out; blank if there is none.');
INSERT INTO "_fields" VALUES('job_cut_reports','ai_rank',NULL,'integer','rank','Place of artificial intelligence among the reasons of the month; blank if not seen.');
INSERT INTO "_fields" VALUES('job_cut_reports','disagreement',NULL,'string',NULL,'What a source prints otherwise, does not make clear, or adds up to otherwise; blank if nothing was found.');
INSERT INTO "_fields" VALUES('job_cut_reports','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('job_cut_reports','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('job_cut_reports','also_in',NULL,'string',NULL,'A second document with the same number of all cuts; blank if none was seen.');
INSERT INTO "_fields" VALUES('job_cut_reports','notes',NULL,'string',NULL,'How a value was worked out, and what else the report says.');
INSERT INTO "_fields" VALUES('job_cut_reports','research_row',NULL,'string',NULL,'The row of the research that it came from; blank if none.');
INSERT INTO "_fields" VALUES('series','series',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('series','name',NULL,'string',NULL,'Name of the series, with the publisher''s code where known.');
INSERT INTO "_fields" VALUES('series','publisher',NULL,'string',NULL,'Who makes the series; not who was read.');
INSERT INTO "_fields" VALUES('series','scope',NULL,'string',NULL,'Whom and what it covers, in words.');
INSERT INTO "_fields" VALUES('series','industries',NULL,'string',NULL,'Which industries are in, as far as seen; blank if not seen.');
INSERT INTO "_fields" VALUES('series','unit',NULL,'string',NULL,'Unit of the values.');
INSERT INTO "_fields" VALUES('series','frequency',NULL,'string',NULL,'How often it has a value in the record.');
INSERT INTO "_fields" VALUES('series','basis',NULL,'string',NULL,'What the values rest on.');
INSERT INTO "_fields" VALUES('series','adjustment',NULL,'string',NULL,'Whether the values are adjusted for the season.');
INSERT INTO "_fields" VALUES('series','described_in',NULL,'string',NULL,'A document that says what is in; blank if none was seen.');
INSERT INTO "_fields" VALUES('series','caveat',NULL,'string',NULL,'What the series does not say.');
INSERT INTO "_fields" VALUES('official_series','series',1,'string',NULL,'The series.');
INSERT INTO "_fields" VALUES('official_series','period_start',2,'string',NULL,'First day, month or year of the period.');
INSERT INTO "_fields" VALUES('official_series','period_end',3,'string',NULL,'Last day, month or year of the period.');
INSERT INTO "_fields" VALUES('official_series','value',NULL,'number','see the unit of the series','The value; blank if only a range is given.');
INSERT INTO "_fields" VALUES('official_series','value_low',NULL,'number','see the unit of the series','Lower end, where a range is given.');
INSERT INTO "_fields" VALUES('official_series','value_high',NULL,'number','see the unit of the series','Upper end, where a range is given.');
INSERT INTO "_fields" VALUES('official_series','qualifier',NULL,'string',NULL,'How the value is qualified.');
INSERT INTO "_fields" VALUES('official_series','preliminary',NULL,'string',NULL,'Whether the publisher calls the value preliminary (yes or no).');
INSERT INTO "_fields" VALUES('official_series','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('official_series','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('official_series','note',NULL,'string',NULL,'What a reader should know about this value.');
INSERT INTO "_fields" VALUES('official_series','research_row',NULL,'string',NULL,'The row of the research that it came from; blank if none.');
INSERT INTO "_fields" VALUES('checkbox_reports','checkbox_report',1,'string',NULL,'Identifier: form, end of the window, who filed, and what is counted.');
INSERT INTO "_fields" VALUES('checkbox_reports','asked_by',NULL,'string',NULL,'Whose form it is.');
INSERT INTO "_fields" VALUES('checkbox_reports','window_start',NULL,'string',NULL,'First month counted; blank if not stated.');
INSERT INTO "_fields" VALUES('checkbox_reports','window_end',NULL,'string',NULL,'Last month counted.');
INSERT INTO "_fields" VALUES('checkbox_reports','filer',NULL,'string',NULL,'The employer that the number is about, as published; blank for all employers that filed.');
INSERT INTO "_fields" VALUES('checkbox_reports','measure',NULL,'string',NULL,'What is counted.');
INSERT INTO "_fields" VALUES('checkbox_reports','value',NULL,'integer','see the measure','The number.');
INSERT INTO "_fields" VALUES('checkbox_reports','qualifier',NULL,'string',NULL,'How the number is qualified.');
INSERT INTO "_fields" VALUES('checkbox_reports','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('checkbox_reports','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('checkbox_reports','note',NULL,'string',NULL,'What a reader should know about this number.');
INSERT INTO "_fields" VALUES('checkbox_reports','research_row',NULL,'string',NULL,'The row of the research that it came from; blank if none.');
INSERT INTO "_fields" VALUES('disclosure_rules','disclosure_rule',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('disclosure_rules','title',NULL,'string',NULL,'Name of the rule or proposal.');
INSERT INTO "_fields" VALUES('disclosure_rules','place',NULL,'string',NULL,'Where it applies or would apply.');
INSERT INTO "_fields" VALUES('disclosure_rules','said_on',NULL,'string',NULL,'When it was announced or introduced.');
INSERT INTO "_fields" VALUES('disclosure_rules','asks',NULL,'string',NULL,'What employers would have to say, in our words.');
INSERT INTO "_fields" VALUES('disclosure_rules','status',NULL,'string',NULL,'How far it had come when it was last seen.');
INSERT INTO "_fields" VALUES('disclosure_rules','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('disclosure_rules','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('disclosure_rules','research_row',NULL,'string',NULL,'The row of the research that it came from; blank if none.');
INSERT INTO "_fields" VALUES('investments','investment',1,'string',NULL,'Identifier: who, what, which period, and when it was said if it is guidance.');
INSERT INTO "_fields" VALUES('investments','company',NULL,'string',NULL,'The employer, if it is in the record; blank for a group or another employer.');
INSERT INTO "_fields" VALUES('investments','published_as',NULL,'string',NULL,'Whom the amount is about, as published.');
INSERT INTO "_fields" VALUES('investments','quantity',NULL,'string',NULL,'What the amount is.');
INSERT INTO "_fields" VALUES('investments','figure_kind',NULL,'string',NULL,'Whether the amount was reported, guided to, or worked out.');
INSERT INTO "_fields" VALUES('investments','period_name',NULL,'string',NULL,'The period as its publisher names it, such as a fiscal year.');
INSERT INTO "_fields" VALUES('investments','period_start',NULL,'string',NULL,'First month of the period; blank if not stated or if the amount belongs to no period.');
INSERT INTO "_fields" VALUES('investments','period_end',NULL,'string',NULL,'Last month of the period; blank if not stated or if the amount belongs to no period.');
INSERT INTO "_fields" VALUES('investments','stated_on',NULL,'string',NULL,'When the amount was published; blank if not seen.');
INSERT INTO "_fields" VALUES('investments','amount',NULL,'number','billion of the currency','The amount; blank if only a range is given.');
INSERT INTO "_fields" VALUES('investments','amount_low',NULL,'number','billion of the currency','Lower end, where a range is given.');
INSERT INTO "_fields" VALUES('investments','amount_high',NULL,'number','billion of the currency','Upper end, where a range is given.');
INSERT INTO "_fields" VALUES('investments','currency',NULL,'string',NULL,'Currency of the amount.');
INSERT INTO "_fields" VALUES('investments','qualifier',NULL,'string',NULL,'How the amount is qualified.');
INSERT INTO "_fields" VALUES('investments','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('investments','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('investments','note',NULL,'string',NULL,'What a reader should know about this amount.');
INSERT INTO "_fields" VALUES('investments','research_row',NULL,'string',NULL,'The row of the research that it came from; blank if none.');
INSERT INTO "_fields" VALUES('studies','study',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('studies','topic',NULL,'string',NULL,'The question that the finding bears on.');
INSERT INTO "_fields" VALUES('studies','title',NULL,'string',NULL,'Title, or what is studied.');
INSERT INTO "_fields" VALUES('studies','publisher',NULL,'string',NULL,'Who made the study or the statement; not who was read.');
INSERT INTO "_fields" VALUES('studies','published_on',NULL,'string',NULL,'When it was published; blank if not seen.');
INSERT INTO "_fields" VALUES('studies','period_start',NULL,'string',NULL,'Start of the period studied; blank if not seen.');
INSERT INTO "_fields" VALUES('studies','period_end',NULL,'string',NULL,'End of the period studied; blank if not seen.');
INSERT INTO "_fields" VALUES('studies','scope',NULL,'string',NULL,'Whom it covers: country, employers, number asked.');
INSERT INTO "_fields" VALUES('studies','company',NULL,'string',NULL,'The employer, if the statement is about one of the record.');
INSERT INTO "_fields" VALUES('studies','finding',NULL,'string',NULL,'What it found, in one or two sentences of our own.');
INSERT INTO "_fields" VALUES('studies','value',NULL,'number','what the field “unit” says','The figure that the finding rests on; blank if none was seen.');
INSERT INTO "_fields" VALUES('studies','value_low',NULL,'number','what the field “unit” says','Lower end, where a range is given.');
INSERT INTO "_fields" VALUES('studies','value_high',NULL,'number','what the field “unit” says','Upper end, where a range is given.');
INSERT INTO "_fields" VALUES('studies','qualifier',NULL,'string',NULL,'How the value is qualified; blank if there is no value.');
INSERT INTO "_fields" VALUES('studies','unit',NULL,'string',NULL,'What the value counts; blank if there is no value.');
INSERT INTO "_fields" VALUES('studies','direction',NULL,'string',NULL,'Which way the finding points on its topic.');
INSERT INTO "_fields" VALUES('studies','data_kind',NULL,'string',NULL,'What the finding rests on.');
INSERT INTO "_fields" VALUES('studies','comparison_group',NULL,'string',NULL,'Whether it compares with a group, a place or a time that was not affected (yes or no); blank if not established.');
INSERT INTO "_fields" VALUES('studies','causal_claim',NULL,'string',NULL,'Whether its author says that AI, or another thing, caused the difference (yes or no); blank if not established.');
INSERT INTO "_fields" VALUES('studies','null_result',NULL,'string',NULL,'Whether an effect or difference was looked for and none was found (yes or no).');
INSERT INTO "_fields" VALUES('studies','interest',NULL,'string',NULL,'Whether the publisher sells something that the finding bears on.');
INSERT INTO "_fields" VALUES('studies','interest_note',NULL,'string',NULL,'What the publisher sells or represents.');
INSERT INTO "_fields" VALUES('studies','source',NULL,'string',NULL,'The document.');
INSERT INTO "_fields" VALUES('studies','seen_as',NULL,'string',NULL,'How the document was seen.');
INSERT INTO "_fields" VALUES('studies','caveat',NULL,'string',NULL,'What a reader should know before using it.');
INSERT INTO "_fields" VALUES('studies','research_row',NULL,'string',NULL,'The row of the research that it came from; blank if none.');
INSERT INTO "_fields" VALUES('warn_employers','employer',1,'string',NULL,'Name in lower case, without punctuation, legal form, remarks in parentheses and the name that it trades under.');
INSERT INTO "_fields" VALUES('warn_employers','decision',NULL,'string',NULL,'Whether the employer is tech.');
INSERT INTO "_fields" VALUES('warn_employers','reason',NULL,'string',NULL,'What the employer does, or why that can''t be told from its name; blank where it is not tech.');
INSERT INTO "_fields" VALUES('warn_notices','notice',1,'string',NULL,'Identifier of the notice in the register.');
INSERT INTO "_fields" VALUES('warn_notices','jurisdiction',NULL,'string',NULL,'State, or District of Columbia, that got the notice.');
INSERT INTO "_fields" VALUES('warn_notices','employer_as_filed',NULL,'string',NULL,'Name of the employer, as the register gives it.');
INSERT INTO "_fields" VALUES('warn_notices','employer',NULL,'string',NULL,'The same name as it is compared.');
INSERT INTO "_fields" VALUES('warn_notices','company',NULL,'string',NULL,'The employer in the record, where the two were matched.');
INSERT INTO "_fields" VALUES('warn_notices','naics',NULL,'string',NULL,'Code of the North American Industry Classification System in the register, where it has one; for information, it decides nothing.');
INSERT INTO "_fields" VALUES('warn_notices','notice_date',NULL,'date',NULL,'Date of the notice; blank if the register gives one after its own date.');
INSERT INTO "_fields" VALUES('warn_notices','notice_date_reported',NULL,'date',NULL,'Date that the register gives for the notice, whether possible or not.');
INSERT INTO "_fields" VALUES('warn_notices','effective_on',NULL,'date',NULL,'First day on which jobs end, as the register gives it.');
INSERT INTO "_fields" VALUES('warn_notices','employees',NULL,'integer','people','People named in the notice; blank where none are.');
INSERT INTO "_fields" VALUES('warn_notices','notice_kind',NULL,'string',NULL,'Closure or mass layoff, where the register tells.');
INSERT INTO "_fields" VALUES('warn_notices','place',NULL,'string',NULL,'City of the site, as the register gives it.');
INSERT INTO "_fields" VALUES('warn_notices','relation',NULL,'string',NULL,'How the notice relates to an earlier one.');
INSERT INTO "_fields" VALUES('warn_notices','earlier_notice',NULL,'string',NULL,'The notice that this one amends or repeats.');
INSERT INTO "_fields" VALUES('warn_notices','portal',NULL,'string',NULL,'Page of the state on which the register found the notice.');
INSERT INTO "_fields" VALUES('warn_matches','employer',1,'string',NULL,'Name in the notices, as it is compared.');
INSERT INTO "_fields" VALUES('warn_matches','company',2,'string',NULL,'The employer in the record that was proposed.');
INSERT INTO "_fields" VALUES('warn_matches','match_decision',NULL,'string',NULL,'Whether the two are one employer.');
INSERT INTO "_fields" VALUES('warn_matches','reason',NULL,'string',NULL,'Why, in our words.');
INSERT INTO "_fields" VALUES('warn_refused','notice',1,'string',NULL,'Identifier of the notice in the register.');
INSERT INTO "_fields" VALUES('warn_refused','jurisdiction',NULL,'string',NULL,'State, or District of Columbia.');
INSERT INTO "_fields" VALUES('warn_refused','employer_as_filed',NULL,'string',NULL,'Name of the employer, as the register gives it; blank where it gives none.');
INSERT INTO "_fields" VALUES('warn_refused','notice_date_reported',NULL,'date',NULL,'Date that the register gives for the notice.');
INSERT INTO "_fields" VALUES('warn_refused','effective_on',NULL,'date',NULL,'Effective date that the register gives.');
INSERT INTO "_fields" VALUES('warn_refused','employees_reported',NULL,'integer','people','Number that the register gives, whether possible or not.');
INSERT INTO "_fields" VALUES('warn_refused','refusal_reason',NULL,'string',NULL,'What can''t be right.');
INSERT INTO "_fields" VALUES('warn_totals','jurisdiction',1,'string',NULL,'State, or District of Columbia.');
INSERT INTO "_fields" VALUES('warn_totals','month',2,'string',NULL,'Month of the notice; “undated” where the register''s date is after its own.');
INSERT INTO "_fields" VALUES('warn_totals','rows',NULL,'integer','rows','Rows of the register, without those refused.');
INSERT INTO "_fields" VALUES('warn_totals','notices',NULL,'integer','notices','Notices that count: neither repeated nor replaced by an amendment.');
INSERT INTO "_fields" VALUES('warn_totals','with_people',NULL,'integer','notices','Those of them that name a number of people.');
INSERT INTO "_fields" VALUES('warn_totals','employees',NULL,'integer','people','People named in them; blank where none are.');
INSERT INTO "_fields" VALUES('jurisdictions','jurisdiction',1,'string',NULL,'Postal code.');
INSERT INTO "_fields" VALUES('jurisdictions','name',NULL,'string',NULL,'Name.');
INSERT INTO "_fields" VALUES('jurisdictions','covered',NULL,'string',NULL,'Whether notices of the jurisdiction are in the register''s file.');
INSERT INTO "_fields" VALUES('jurisdictions','source',NULL,'string',NULL,'Where the notices come from; blank if none are in.');
INSERT INTO "_fields" VALUES('jurisdictions','first_notice',NULL,'date',NULL,'Earliest date of a notice, of any sector.');
INSERT INTO "_fields" VALUES('jurisdictions','last_notice',NULL,'date',NULL,'Latest date of a notice, of any sector, up to the register''s own date.');
INSERT INTO "_fields" VALUES('jurisdictions','rows',NULL,'integer','rows','Rows of the register, of any sector.');
INSERT INTO "_fields" VALUES('jurisdictions','tech',NULL,'integer','rows','Of these, rows of employers that are tech or borderline.');
INSERT INTO "_fields" VALUES('jurisdictions','not_tech',NULL,'integer','rows','Of these, rows of other employers.');
INSERT INTO "_fields" VALUES('jurisdictions','unclear',NULL,'integer','rows','Of these, rows of employers whose name does not tell; not counted as tech.');
INSERT INTO "_fields" VALUES('jurisdictions','not_reviewed',NULL,'integer','rows','Of these, rows of employers that nobody has decided on; not counted as tech.');
INSERT INTO "_fields" VALUES('jurisdictions','refused',NULL,'integer','rows','Of these, rows that can''t be right.');
INSERT INTO "_fields" VALUES('jurisdictions','note',NULL,'string',NULL,'Why a jurisdiction is missing, as far as it is known.');
INSERT INTO "_fields" VALUES('coverage','source_class',1,'string',NULL,'Kind of source.');
INSERT INTO "_fields" VALUES('coverage','measure',2,'string',NULL,'What coverage is judged for.');
INSERT INTO "_fields" VALUES('coverage','from_month',3,'string',NULL,'First month.');
INSERT INTO "_fields" VALUES('coverage','to_month',NULL,'string',NULL,'Last month.');
INSERT INTO "_fields" VALUES('coverage','status',NULL,'string',NULL,'How well the months are covered.');
INSERT INTO "_fields" VALUES('coverage','reason',NULL,'string',NULL,'Why.');
INSERT INTO "_fields" VALUES('left_out','research_file',1,'string',NULL,'File that the row stands in.');
INSERT INTO "_fields" VALUES('left_out','research_row',2,'string',NULL,'Identifier of the row in that file.');
INSERT INTO "_fields" VALUES('left_out','left_out_reason',NULL,'string',NULL,'Why it is not in the record.');
INSERT INTO "_fields" VALUES('left_out','note',NULL,'string',NULL,'What the row says and where its content went.');
INSERT INTO "_fields" VALUES('withdrawn_rows','table_name',1,'string',NULL,'Name of the table.');
INSERT INTO "_fields" VALUES('withdrawn_rows','row_key',2,'string',NULL,'Key of the row, its parts joined with “+”.');
INSERT INTO "_fields" VALUES('withdrawn_rows','withdrawn_on',NULL,'date',NULL,'Date on which it was withdrawn.');
INSERT INTO "_fields" VALUES('withdrawn_rows','reason',NULL,'string',NULL,'Why it was withdrawn, in our words.');
INSERT INTO "_fields" VALUES('corrections','correction',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('corrections','table_name',NULL,'string',NULL,'Name of the table.');
INSERT INTO "_fields" VALUES('corrections','row_key',NULL,'string',NULL,'Key of the row, its parts joined with “+”.');
INSERT INTO "_fields" VALUES('corrections','field',NULL,'string',NULL,'Field that was wrong.');
INSERT INTO "_fields" VALUES('corrections','old_value',NULL,'string',NULL,'What the field held, as in the file; blank if it was wrong that it held nothing.');
INSERT INTO "_fields" VALUES('corrections','new_value',NULL,'string',NULL,'What is right, as in the file; blank while it is not known, or if nothing is.');
INSERT INTO "_fields" VALUES('corrections','reason',NULL,'string',NULL,'What the error was and how we know, in our words.');
INSERT INTO "_fields" VALUES('corrections','correction_status',NULL,'string',NULL,'Whether it is mended.');
INSERT INTO "_fields" VALUES('corrections','found_on',NULL,'date',NULL,'Date on which the error was reported or found.');
INSERT INTO "_fields" VALUES('corrections','corrected_on',NULL,'date',NULL,'Date on which it was mended; blank unless it is.');
INSERT INTO "_fields" VALUES('corrections','reported_by',NULL,'string',NULL,'What kind of person found it; never a name.');
INSERT INTO "_fields" VALUES('corrections','expectation',NULL,'string',NULL,'What the check holds the row to.');
INSERT INTO "_fields" VALUES('revisions','revision',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('revisions','table_name',NULL,'string',NULL,'Name of the table.');
INSERT INTO "_fields" VALUES('revisions','row_key',NULL,'string',NULL,'Key of the row, its parts joined with “+”; blank if the note is about many rows.');
INSERT INTO "_fields" VALUES('revisions','field',NULL,'string',NULL,'Field that changed; blank if the row is new, or if the note is about the whole table.');
INSERT INTO "_fields" VALUES('revisions','old_value',NULL,'string',NULL,'What the field held, as in the file.');
INSERT INTO "_fields" VALUES('revisions','new_value',NULL,'string',NULL,'What the field holds since, as in the file.');
INSERT INTO "_fields" VALUES('revisions','revised_on',NULL,'date',NULL,'Date of the change.');
INSERT INTO "_fields" VALUES('revisions','revision_kind',NULL,'string',NULL,'Why it changed.');
INSERT INTO "_fields" VALUES('revisions','note',NULL,'string',NULL,'What changed and why, in our words.');
INSERT INTO "_fields" VALUES('releases','release',1,'string',NULL,'Version of the record.');
INSERT INTO "_fields" VALUES('releases','released_on',NULL,'date',NULL,'Day of its record, as in its descriptor.');
INSERT INTO "_fields" VALUES('releases','git_commit',NULL,'string',NULL,'Commit of the repository whose record it is.');
INSERT INTO "_fields" VALUES('releases','reconstructed',NULL,'string',NULL,'Whether it was cut later from the history of the repository, and not published at the time.');
INSERT INTO "_fields" VALUES('releases','files_sha256',NULL,'string',NULL,'SHA-256 of the lines that sha256sum writes for its files, sorted by path.');
INSERT INTO "_fields" VALUES('releases','summary',NULL,'string',NULL,'What is new in it, in our words.');
INSERT INTO "_fields" VALUES('curation_rules','rule',1,'string',NULL,'Name of the rule.');
INSERT INTO "_fields" VALUES('curation_rules','topic',NULL,'string',NULL,'What the rule is about.');
INSERT INTO "_fields" VALUES('curation_rules','statement',NULL,'string',NULL,'The rule in one sentence.');
INSERT INTO "_fields" VALUES('curation_rules','held_by',NULL,'string',NULL,'What holds the record to the rule: a check that refuses a row, a field whose codes carry the distinction, or only the reading of a reviewer.');
INSERT INTO "_fields" VALUES('curation_rules','held_in',NULL,'string',NULL,'The code of the check, or table and field; blank where only reading holds the rule.');
INSERT INTO "_fields" VALUES('places','place',1,'string',NULL,'ISO 3166-1 alpha-2 code, ISO 3166-2 code, or a region.');
INSERT INTO "_fields" VALUES('places','label',NULL,'string',NULL,'Name of the place.');
INSERT INTO "_fields" VALUES('places','place_kind',NULL,'string',NULL,'Kind of place.');
INSERT INTO "_fields" VALUES('places','part_of',NULL,'string',NULL,'Country of a subdivision.');
INSERT INTO "_fields" VALUES('definitions','definition',1,'string',NULL,'Identifier.');
INSERT INTO "_fields" VALUES('definitions','short',NULL,'string',NULL,'Short name.');
INSERT INTO "_fields" VALUES('definitions','label',NULL,'string',NULL,'What the definition says, in a few words.');
INSERT INTO "_fields" VALUES('definitions','description',NULL,'string',NULL,'What is in and what is not.');
INSERT INTO "_fields" VALUES('definition_stances','definition',1,'string',NULL,'The definition.');
INSERT INTO "_fields" VALUES('definition_stances','stance',2,'string',NULL,'A stance that it counts.');
INSERT INTO "_fields" VALUES('cutoffs','cutoff',1,'date',NULL,'Last day counted.');
INSERT INTO "_fields" VALUES('cutoffs','description',NULL,'string',NULL,'Why this date.');
INSERT INTO "_fields" VALUES('ai_stances','stance',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('ai_stances','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('ai_stances','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('link_makers','link_maker',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('link_makers','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('link_makers','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('coding_roles','role',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('coding_roles','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('coding_roles','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('coders','coder',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('coders','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('coders','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('codebook_cases','codebook_case',1,'string',NULL,'Name of the case.');
INSERT INTO "_fields" VALUES('codebook_cases','stance',NULL,'string',NULL,'The stance that the case is coded as.');
INSERT INTO "_fields" VALUES('codebook_cases','statement',NULL,'string',NULL,'The case, and how it is coded, in one sentence.');
INSERT INTO "_fields" VALUES('codebook_examples','codebook_case',1,'string',NULL,'The case that it shows.');
INSERT INTO "_fields" VALUES('codebook_examples','coding',2,'string',NULL,'The adjudicated coding that shows it.');
INSERT INTO "_fields" VALUES('codebook_examples','note',NULL,'string',NULL,'Why the case applies, in one sentence of our own.');
INSERT INTO "_fields" VALUES('announcement_kinds','kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('announcement_kinds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('announcement_kinds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('qualifiers','qualifier',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('qualifiers','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('qualifiers','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('count_bases','basis',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('count_bases','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('count_bases','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('exit_types','exit_type',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('exit_types','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('exit_types','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('spans','span',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('spans','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('spans','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('employer_scopes','scope',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('employer_scopes','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('employer_scopes','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('borderline_grounds','borderline_ground',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('borderline_grounds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('borderline_grounds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('eligibilities','eligibility',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('eligibilities','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('eligibilities','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('exclusion_reasons','exclusion_reason',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('exclusion_reasons','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('exclusion_reasons','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('evidence_grades','grade',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('evidence_grades','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('evidence_grades','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('event_relations','relation',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('event_relations','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('event_relations','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('sectors','sector',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('sectors','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('sectors','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('reasons','reason',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('reasons','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('reasons','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('functions','function',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('functions','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('functions','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('source_kinds','source_kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('source_kinds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('source_kinds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('redistribution_terms','redistribution',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('redistribution_terms','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('redistribution_terms','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('seen_as','seen_as',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('seen_as','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('seen_as','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('supports','supports',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('supports','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('supports','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('link_states','link_state',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('link_states','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('link_states','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('found_via','found_via',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('found_via','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('found_via','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('claim_measures','measure',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('claim_measures','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('claim_measures','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('claim_units','unit',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('claim_units','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('claim_units','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('claim_scopes','scope',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('claim_scopes','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('claim_scopes','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('value_origins','origin',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('value_origins','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('value_origins','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('series_units','unit',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('series_units','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('series_units','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('series_frequencies','frequency',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('series_frequencies','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('series_frequencies','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('series_bases','basis',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('series_bases','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('series_bases','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('adjustments','adjustment',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('adjustments','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('adjustments','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('checkbox_measures','measure',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('checkbox_measures','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('checkbox_measures','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('investment_quantities','quantity',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('investment_quantities','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('investment_quantities','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('figure_kinds','figure_kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('figure_kinds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('figure_kinds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('study_topics','topic',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('study_topics','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('study_topics','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('study_directions','direction',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('study_directions','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('study_directions','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('study_data_kinds','data_kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('study_data_kinds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('study_data_kinds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('interests','interest',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('interests','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('interests','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('verdicts','verdict',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('verdicts','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('verdicts','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('obstacles','obstacle',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('obstacles','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('obstacles','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('employer_decisions','decision',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('employer_decisions','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('employer_decisions','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('notice_kinds','notice_kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('notice_kinds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('notice_kinds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('notice_relations','relation',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('notice_relations','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('notice_relations','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('match_decisions','match_decision',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('match_decisions','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('match_decisions','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('refusal_reasons','refusal_reason',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('refusal_reasons','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('refusal_reasons','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('source_classes','source_class',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('source_classes','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('source_classes','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('source_classes','headquarters',NULL,'string',NULL,'Country of the employers that the class is about; blank if it is about no single country.');
INSERT INTO "_fields" VALUES('country_coverages','country_coverage',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('country_coverages','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('country_coverages','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('wording_needs','need',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('wording_needs','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('wording_needs','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('wordings','wording',1,'string',NULL,'Name of the wording.');
INSERT INTO "_fields" VALUES('wordings','phrase',NULL,'string',NULL,'The words, in lower case.');
INSERT INTO "_fields" VALUES('wordings','need',NULL,'string',NULL,'What coverage has to be like.');
INSERT INTO "_fields" VALUES('wordings','reason',NULL,'string',NULL,'Why, in one sentence.');
INSERT INTO "_fields" VALUES('coverage_measures','measure',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('coverage_measures','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('coverage_measures','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('coverage_statuses','status',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('coverage_statuses','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('coverage_statuses','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('left_out_reasons','left_out_reason',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('left_out_reasons','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('left_out_reasons','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('correction_statuses','correction_status',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('correction_statuses','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('correction_statuses','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('expectations','expectation',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('expectations','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('expectations','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('reporters','reporter',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('reporters','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('reporters','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('revision_kinds','revision_kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('revision_kinds','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('revision_kinds','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('attribution_subjects','subject_kind',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('attribution_subjects','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('attribution_subjects','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('statement_topics','topic',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('statement_topics','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('statement_topics','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('step_makers','maker',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('step_makers','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('step_makers','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('step_verbs','verb',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('step_verbs','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('step_verbs','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('step_changes','change',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('step_changes','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('step_changes','description',NULL,'string',NULL,'Definition.');
INSERT INTO "_fields" VALUES('step_origins','origin',1,'string',NULL,'Value used in the tables.');
INSERT INTO "_fields" VALUES('step_origins','label',NULL,'string',NULL,'What a reader sees.');
INSERT INTO "_fields" VALUES('step_origins','description',NULL,'string',NULL,'Definition.');
CREATE TABLE _tables (table_name TEXT PRIMARY KEY, title TEXT, description TEXT);
INSERT INTO "_tables" VALUES('companies','Companies','One employer.');
INSERT INTO "_tables" VALUES('events','Events','One cut of jobs by one employer. Several announcements can be about the same cut; at most one of them counts.');
INSERT INTO "_tables" VALUES('event_links','Links between events','Two events that hang together: possible repeats and parts of one programme.');
INSERT INTO "_tables" VALUES('announcements','Announcements','One statement about one event, with its rank in the event. Whether a row counts is worked out from these fields and the reader''s choices; it is never stored.');
INSERT INTO "_tables" VALUES('announcement_places','Places affected','Places that a source names as affected. No row means: not stated.');
INSERT INTO "_tables" VALUES('announcement_reasons','Other stated reasons','Reasons besides AI that the employer or a report gives. No row means: none seen.');
INSERT INTO "_tables" VALUES('announcement_functions','Functions affected','Kinds of work that a source names as affected. No row means: not stated.');
INSERT INTO "_tables" VALUES('codings','Codings','One coder''s reading of how one announcement is tied to AI. Exactly one coding of each announcement is the adjudicated one.');
INSERT INTO "_tables" VALUES('sources','Sources','One document.');
INSERT INTO "_tables" VALUES('citations','Citations','What a source supports for one announcement, and how the source was seen. A page known only as a link in a list is not a source: the list is, and the page''s address stands beside it.');
INSERT INTO "_tables" VALUES('trackers','Trackers','One publisher of totals, shares or surveys.');
INSERT INTO "_tables" VALUES('claims','Claims','One published aggregate: a total, an AI-linked number, a share, a survey result or a forecast.');
INSERT INTO "_tables" VALUES('claim_reports','Claim reports','One place where a claim was seen.');
INSERT INTO "_tables" VALUES('attributions','Attributions','One entry of a tracker: how many people it books for one company, country or sector, and how many of them as AI-linked.');
INSERT INTO "_tables" VALUES('statements','Statements','One sentence of a study that states no total, in our words, to be answered from the record.');
INSERT INTO "_tables" VALUES('chains','Chains','One published number, followed from where it was first seen to where it stands as a count.');
INSERT INTO "_tables" VALUES('chain_steps','Chain steps','One place of a chain: who gives which number, how firmly, and what changed against the step before.');
INSERT INTO "_tables" VALUES('shared_sources','Shared sources','A way into the record that a tracker feeds: its claims are compared without the rows that came in that way.');
INSERT INTO "_tables" VALUES('job_cut_reports','Job-cut reports by month','One month of the reports of Challenger, Gray & Christmas: announced job cuts of employers based in the United States, all sectors.');
INSERT INTO "_tables" VALUES('series','Series','One official or semi-official series: what it measures, of whom, and how it is made.');
INSERT INTO "_tables" VALUES('official_series','Values of series','One value of one series.');
INSERT INTO "_tables" VALUES('checkbox_reports','Answers to a checkbox','One number of what employers answered on a form that asks whether automation is a reason for a job cut.');
INSERT INTO "_tables" VALUES('disclosure_rules','Rules on disclosure','One rule or proposal that would make employers say whether a job cut is due to AI or automation.');
INSERT INTO "_tables" VALUES('investments','Investment facts','One amount that an employer, or a group of them, spent, planned or was paid, as far as it bears on where money goes; guidance and actual apart.');
INSERT INTO "_tables" VALUES('studies','Studies','One finding of a study, survey or data series, or one statement of an employer, on causes, hiring, training, moves, managers and trust; what it says in our words, what it rests on, and who publishes it.');
INSERT INTO "_tables" VALUES('warn_employers','Employers in statutory notices','One name of an employer in the register of notices, as it is compared, and whether the employer is tech. The call was made from the name and the register alone, without the record of announcements.');
INSERT INTO "_tables" VALUES('warn_notices','Statutory notices','One US notice under the WARN Act, or a state law like it, of an employer that is tech or borderline; refilings and amendments are rows of their own.');
INSERT INTO "_tables" VALUES('warn_matches','Reviewed matches','One likely match of a name in the notices with an employer in the record, confirmed or rejected by a reader.');
INSERT INTO "_tables" VALUES('warn_refused','Refused notices','One row of the register, of any sector, that can''t be right and counts nowhere.');
INSERT INTO "_tables" VALUES('warn_totals','All notices by month','Notices of all sectors in one jurisdiction and month of notice, as a denominator.');
INSERT INTO "_tables" VALUES('jurisdictions','Jurisdictions','One state of the US, or the District of Columbia: whether its notices are in, since when, and how many.');
INSERT INTO "_tables" VALUES('coverage','Coverage','How well a class of sources reaches into a month, for counts and for stances.');
INSERT INTO "_tables" VALUES('left_out','Left out','One research row that is not in the record, with the reason.');
INSERT INTO "_tables" VALUES('withdrawn_rows','Withdrawn rows','A row that was published and is gone. A withdrawn announcement is not listed here: it stays in its table as an excluded row.');
INSERT INTO "_tables" VALUES('corrections','Corrections','One error in a published row: what was wrong, what is right, and what the row has to hold from now on.');
INSERT INTO "_tables" VALUES('revisions','Revisions','One dated change of published rows that corrects no error: a better source, routine work, another method.');
INSERT INTO "_tables" VALUES('releases','Releases','One published version of the record: what it held and said stays in the folder of its name.');
INSERT INTO "_tables" VALUES('curation_rules','Rules of curation','One rule by which research becomes rows, and what holds the record to it.');
INSERT INTO "_tables" VALUES('places','Places','Countries, subdivisions and regions.');
INSERT INTO "_tables" VALUES('definitions','Definitions of AI-linked','Named sets of stances.');
INSERT INTO "_tables" VALUES('definition_stances','Stances in a definition','Which stances a definition counts as AI-linked.');
INSERT INTO "_tables" VALUES('cutoffs','Cut-off dates','Dates up to which announcements can be counted, beside the day of the record.');
INSERT INTO "_tables" VALUES('ai_stances','Ai stances','How an announcement is tied to AI, from the strongest link to none.');
INSERT INTO "_tables" VALUES('link_makers','Link makers','Who says what an announcement has, or has not, to do with AI.');
INSERT INTO "_tables" VALUES('coding_roles','Coding roles','What a coding is used for.');
INSERT INTO "_tables" VALUES('coders','Coders','Who read or coded.');
INSERT INTO "_tables" VALUES('codebook_cases','Codebook cases','One case of the codebook: what is coded as which stance.');
INSERT INTO "_tables" VALUES('codebook_examples','Codebook examples','One coding of the record that shows a case of the codebook.');
INSERT INTO "_tables" VALUES('announcement_kinds','Announcement kinds','What sort of statement the figure comes from.');
INSERT INTO "_tables" VALUES('qualifiers','Qualifiers','How the count is qualified where it was seen.');
INSERT INTO "_tables" VALUES('count_bases','Count bases','Where the count comes from.');
INSERT INTO "_tables" VALUES('exit_types','Exit types','How people leave.');
INSERT INTO "_tables" VALUES('spans','Spans','Over what time the cut takes place.');
INSERT INTO "_tables" VALUES('employer_scopes','Employer scopes','Whether the employer or the jobs are tech.');
INSERT INTO "_tables" VALUES('borderline_grounds','Grounds for borderline','Why an announcement is borderline.');
INSERT INTO "_tables" VALUES('eligibilities','Eligibilities','Whether a row may count at all.');
INSERT INTO "_tables" VALUES('exclusion_reasons','Exclusion reasons','Why a row never counts.');
INSERT INTO "_tables" VALUES('evidence_grades','Grades of evidence','How well a count is documented, worked out from its citations.');
INSERT INTO "_tables" VALUES('event_relations','Event relations','How two events hang together.');
INSERT INTO "_tables" VALUES('sectors','Sectors','The employer''s sector, assigned by the record''s editors.');
INSERT INTO "_tables" VALUES('reasons','Reasons','Reasons that an employer or a report gives besides AI.');
INSERT INTO "_tables" VALUES('functions','Functions','Kinds of work named as affected.');
INSERT INTO "_tables" VALUES('source_kinds','Source kinds','What sort of document a source is.');
INSERT INTO "_tables" VALUES('redistribution_terms','Redistribution terms','Whether a third party''s table may be passed on.');
INSERT INTO "_tables" VALUES('seen_as','Seen as','How a document was seen.');
INSERT INTO "_tables" VALUES('supports','Supports','What a source is cited for.');
INSERT INTO "_tables" VALUES('link_states','Link states','Whether an address was found to work.');
INSERT INTO "_tables" VALUES('found_via','Found via','How a row came into the record.');
INSERT INTO "_tables" VALUES('claim_measures','Claim measures','What a published claim measures.');
INSERT INTO "_tables" VALUES('claim_units','Claim units','Unit of a published value.');
INSERT INTO "_tables" VALUES('claim_scopes','Claim scopes','Whom a published claim covers.');
INSERT INTO "_tables" VALUES('value_origins','Value origins','How a value of a report came about.');
INSERT INTO "_tables" VALUES('series_units','Series units','Unit of a series.');
INSERT INTO "_tables" VALUES('series_frequencies','Series frequencies','How often a series has a value.');
INSERT INTO "_tables" VALUES('series_bases','Series bases','What the values of a series rest on.');
INSERT INTO "_tables" VALUES('adjustments','Seasonal adjustment','Whether values are adjusted for the season.');
INSERT INTO "_tables" VALUES('checkbox_measures','Checkbox measures','What is counted of a form''s answers.');
INSERT INTO "_tables" VALUES('investment_quantities','Investment quantities','What an amount of money is.');
INSERT INTO "_tables" VALUES('figure_kinds','Kinds of figures','Whether an amount was reported, guided to or worked out.');
INSERT INTO "_tables" VALUES('study_topics','Study topics','The question that a finding bears on.');
INSERT INTO "_tables" VALUES('study_directions','Study directions','Which way a finding points on its topic.');
INSERT INTO "_tables" VALUES('study_data_kinds','Kinds of data','What a finding rests on.');
INSERT INTO "_tables" VALUES('interests','Interests','What the publisher of a finding sells or represents.');
INSERT INTO "_tables" VALUES('verdicts','Verdicts','What the record says to a published claim.');
INSERT INTO "_tables" VALUES('obstacles','Obstacles to a comparison','What stands in the way of comparing a claim with the record.');
INSERT INTO "_tables" VALUES('employer_decisions','Decisions on employers','Whether the employer of a statutory notice is tech.');
INSERT INTO "_tables" VALUES('notice_kinds','Kinds of notices','What a statutory notice announces.');
INSERT INTO "_tables" VALUES('notice_relations','Relations of notices','How a statutory notice relates to an earlier one.');
INSERT INTO "_tables" VALUES('match_decisions','Decisions on matches','What a reader decided on a likely match.');
INSERT INTO "_tables" VALUES('refusal_reasons','Reasons for refusal','Why a row of the register can''t be right.');
INSERT INTO "_tables" VALUES('source_classes','Source classes','Kinds of source for which coverage is judged.');
INSERT INTO "_tables" VALUES('country_coverages','Coverage of a country','How far the record reaches employers based in a country.');
INSERT INTO "_tables" VALUES('wording_needs','What a wording needs','What coverage has to be like before a report may use a wording.');
INSERT INTO "_tables" VALUES('wordings','Wordings','One wording about cuts, and what coverage has to be like before a page of the report may use it.');
INSERT INTO "_tables" VALUES('coverage_measures','Coverage measures','What coverage is judged for.');
INSERT INTO "_tables" VALUES('coverage_statuses','Coverage statuses','How well a month is covered.');
INSERT INTO "_tables" VALUES('left_out_reasons','Left out reasons','Why a research row is not in the record.');
INSERT INTO "_tables" VALUES('correction_statuses','Statuses of a correction','Whether an error is mended.');
INSERT INTO "_tables" VALUES('expectations','Expectations of a correction','What the check holds a corrected row to.');
INSERT INTO "_tables" VALUES('reporters','Who reported an error','Kinds of people who find errors.');
INSERT INTO "_tables" VALUES('revision_kinds','Kinds of revision','Why a published row changed without an error.');
INSERT INTO "_tables" VALUES('attribution_subjects','Attribution subjects','What an entry of a tracker is about.');
INSERT INTO "_tables" VALUES('statement_topics','Statement topics','What a sentence of a study is about.');
INSERT INTO "_tables" VALUES('step_makers','Step makers','What the one who gives a number is to the cut.');
INSERT INTO "_tables" VALUES('step_verbs','Step verbs','How firmly a step speaks.');
INSERT INTO "_tables" VALUES('step_changes','Step changes','What changed from one step to the next.');
INSERT INTO "_tables" VALUES('step_origins','Step origins','Where the number of a step comes from, as far as it was seen.');
CREATE TABLE "adjustments" (
  "adjustment" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("adjustment")
);
INSERT INTO "adjustments" VALUES('not_applicable','Does not apply','The value has no season, such as a share in a survey or a sum of a year.');
INSERT INTO "adjustments" VALUES('not_seen','Not seen','Whether the values are adjusted was not seen.');
INSERT INTO "adjustments" VALUES('seasonal','Seasonally adjusted','The publisher has taken out what recurs in each year.');
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
INSERT INTO "announcements" VALUES('dunder-chips-2026-02-12','dunder-chips-2026-02-10',2,'2026-02-12','day',NULL,NULL,'2026-11-23',NULL,NULL,300,400,'about','reported',NULL,NULL,'announcement','involuntary','one_round','core',NULL,NULL,'eligible',NULL,'search',NULL);
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
CREATE TABLE "checkbox_measures" (
  "measure" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("measure")
);
INSERT INTO "checkbox_measures" VALUES('employers','Employers that filed','Employers that filed at least one notice in the window.');
INSERT INTO "checkbox_measures" VALUES('employers_ticked','Employers that ticked the box','Employers that filed in the window and gave automation as a reason.');
INSERT INTO "checkbox_measures" VALUES('notices','Notices','Notices filed in the window.');
INSERT INTO "checkbox_measures" VALUES('workers','Workers in the notices','People whom the notices in the window cover.');
CREATE TABLE "checkbox_reports" (
  "checkbox_report" TEXT,
  "asked_by" TEXT,
  "window_start" TEXT,
  "window_end" TEXT,
  "filer" TEXT,
  "measure" TEXT,
  "value" INTEGER,
  "qualifier" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "note" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("checkbox_report"),
  FOREIGN KEY ("measure") REFERENCES "checkbox_measures" ("measure"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "checkbox_reports" VALUES('form-2026-01-employers','Department of Examples','2025-03','2026-01',NULL,'employers',12,'exact','wire-daily','excerpt',NULL,NULL);
INSERT INTO "checkbox_reports" VALUES('form-2026-01-filer-workers','Department of Examples','2025-03','2026-01','Filer | <i>Sons</i>','workers',450,'at_least','wire-weekly','excerpt',NULL,NULL);
INSERT INTO "checkbox_reports" VALUES('form-2026-01-notices','Department of Examples','2025-03','2026-01',NULL,'notices',40,'at_least','wire-daily','excerpt',NULL,NULL);
INSERT INTO "checkbox_reports" VALUES('form-2026-01-ticked','Department of Examples','2025-03','2026-01',NULL,'employers_ticked',0,'exact','wire-daily','excerpt','Several reasons may be ticked.',NULL);
INSERT INTO "checkbox_reports" VALUES('form-2026-01-workers','Department of Examples','2025-03','2026-01',NULL,'workers',3000,'about','wire-daily','excerpt',NULL,NULL);
INSERT INTO "checkbox_reports" VALUES('form-2026-03-ticked','Department of Examples',NULL,'2026-03',NULL,'employers_ticked',0,'exact','wire-weekly','quoted_by_another',NULL,NULL);
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
INSERT INTO "coders" VALUES('j','Adjudication','Rule-based adjudication of the first and second coding, with a reason for each change. Of a row that was coded once, the reviewer''s stance, which starts as a copy.');
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
INSERT INTO "curation_rules" VALUES('all_places_first','ranking','A figure for all places ranks before one of the same event for some of them.','check','rank');
INSERT INTO "curation_rules" VALUES('amounts_apart','context','An amount of money says whether it was reported, guided to or decided, for which period, and for whom; guidance is never entered as a result.','field','investments.figure_kind');
INSERT INTO "curation_rules" VALUES('announcement_dates','dates','The day on which a cut became public decides its month; a month alone is entered as a month.','check','date');
INSERT INTO "curation_rules" VALUES('announcement_first','ranking','An announcement ranks before a reported plan and before a net headcount change of the same event.','check','rank');
INSERT INTO "curation_rules" VALUES('borderline_ground','employers','A borderline announcement says on which of the three grounds it is borderline; a core one has none.','check','scope');
INSERT INTO "curation_rules" VALUES('bounds_in_order','counts','The lower bound is not above the figure, and the figure not above the upper bound.','check','bounds');
INSERT INTO "curation_rules" VALUES('ceiling_and_minimum','counts','A ceiling stands in the upper bound too, a minimum in the lower.','check','qualifier');
INSERT INTO "curation_rules" VALUES('codebook_shown','stances','Every stance in use has a case in the codebook, and every case an example whose adjudicated coding has that stance.','check','codebook');
INSERT INTO "curation_rules" VALUES('core_employer','employers','An announcement is core if the employer''s main business is software, internet services, online marketplaces, games, computing hardware, semiconductors, telecom networks, payment or crypto platforms, or IT services.','field','announcements.scope');
INSERT INTO "curation_rules" VALUES('count_first','ranking','A row with a count ranks before a row without one.','check','rank');
INSERT INTO "curation_rules" VALUES('count_in_document','sources','A document of the employer or an authority is cited for a count only if that number is in it; one that gives a part of the people, or the share alone, is cited for a part.','check','part');
INSERT INTO "curation_rules" VALUES('dates_apart','dates','The day on which people leave, on which the row was recorded and on which it was last verified stand in fields of their own.','field','announcements.effective_on');
INSERT INTO "curation_rules" VALUES('differences_settled','stances','Where the codings differ, the adjudication gives its reason; the weaker link to AI is taken unless the evidence decides.','check','coding');
INSERT INTO "curation_rules" VALUES('estimate_apart','counts','A figure that only outsiders give is an estimate.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('estimate_last','ranking','An estimate of outsiders ranks after every figure that the employer itself gives for the event, a net headcount change among them.','check','rank');
INSERT INTO "curation_rules" VALUES('event_named_for_employer','events','An event belongs to one employer and is named for it and the day on which the cut became public.','check','identifier');
INSERT INTO "curation_rules" VALUES('everything_cited','sources','Every count, every date and every known stance has a source.','check','evidence');
INSERT INTO "curation_rules" VALUES('evidence_in_own_words','stances','A known stance has its evidence in one sentence of our own and says who made the link.','check','coding');
INSERT INTO "curation_rules" VALUES('finding_with_ground','context','A finding of a study gives the kind of data, any comparison group, whether a cause is claimed, and what its publisher sells; a finding of no effect is marked.','field','studies.null_result');
INSERT INTO "curation_rules" VALUES('in_period','dates','No announcement is dated before the period or after the package.','check','date');
INSERT INTO "curation_rules" VALUES('maker_fits_stance','stances','What the employer says is coded from the employer, also as relayed or in a headline; “others tie it to AI” never is.','check','maker');
INSERT INTO "curation_rules" VALUES('net_change_apart','counts','The difference of two headcounts is a net headcount change, never an announcement.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('nothing_lost','sources','Every row of the research is in the record once, or left out with a reason.','check','accounting');
INSERT INTO "curation_rules" VALUES('notice_employer','notices','Whether the employer of a notice is tech was decided from the register alone, before any match; the notices of others are in totals only.','check','notice');
INSERT INTO "curation_rules" VALUES('notice_match','notices','A notice is of an employer of the record if its name is that of one employer only, or if a reader confirmed the two.','check','match');
INSERT INTO "curation_rules" VALUES('notice_needs_register','counts','A count from statutory notices cites an official record, a filing or a stored copy of a register.','check','basis');
INSERT INTO "curation_rules" VALUES('notice_once','notices','A notice that repeats or amends an earlier one says so, and names the earlier one where it can be told; nothing is merged.','field','warn_notices.relation');
INSERT INTO "curation_rules" VALUES('notice_rows','notices','The rows of each jurisdiction are those of tech employers, of others, unclear, not reviewed and refused.','check','total');
INSERT INTO "curation_rules" VALUES('one_adjudicated','stances','Every announcement has one first and one adjudicated coding.','check','coding');
INSERT INTO "curation_rules" VALUES('one_cut_one_event','events','Statements about the same people of the same employer are announcements of one event.','reading',NULL);
INSERT INTO "curation_rules" VALUES('one_reported_figure','counts','Where a cut is confirmed or took place and reports agree on a figure for it, the figure counts with the basis “reported”; where they contradict each other, or the figure is about something else, it is an estimate; where the cut itself is known only from unnamed people, it is a reported plan.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('one_row_per_event','events','Within an event every announcement has a rank of its own, so at most one counts under any choices.','check','rank');
INSERT INTO "curation_rules" VALUES('one_scope_per_series','context','A series has one unit, one scope and one way of counting; what it does not say stands beside it.','field','series.caveat');
INSERT INTO "curation_rules" VALUES('other_places_apart','events','Figures of one event are not about different places: those are other people, and another event.','check','place');
INSERT INTO "curation_rules" VALUES('own_list_apart','sources','A tracker on whose list rows of the record rest is named as such, and its claims are compared without these rows.','check','shared');
INSERT INTO "curation_rules" VALUES('own_words','sources','No sentence of a source is copied.','reading',NULL);
INSERT INTO "curation_rules" VALUES('percentage_stays','counts','A percentage without a number of people stays a percentage; a number that others worked out from one is marked so.','field','announcements.basis');
INSERT INTO "curation_rules" VALUES('plan_apart','counts','A plan known from unnamed people is a reported plan until the employer confirms it.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('possible_repeat_linked','events','A row that may repeat people of another event is excluded as a possible repeat and linked with that event.','check','repeat');
INSERT INTO "curation_rules" VALUES('programme_once','counts','A programme over several years counts in full when it is announced, and is marked.','field','announcements.span');
INSERT INTO "curation_rules" VALUES('qualified','counts','Every count says how it is qualified and what it rests on.','check','qualifier');
INSERT INTO "curation_rules" VALUES('quantity_coded','ranking','What a figure measures, an announcement, a plan, a net change or an estimate, is coded, so that its rank can be checked.','field','announcements.kind');
INSERT INTO "curation_rules" VALUES('reports_add_up','context','In a month of a job-cut report no part is larger than the whole, and the year so far is what its months add up to, or the row says why not.','check','report');
INSERT INTO "curation_rules" VALUES('same_period','ranking','Figures of one event are of one period: a round and a programme over several years are two events.','check','span');
INSERT INTO "curation_rules" VALUES('scope_by_announcement','employers','The scope belongs to the announcement, not to the employer, since one employer can cut both kinds of jobs.','field','announcements.scope');
INSERT INTO "curation_rules" VALUES('seen_as_told','sources','A document known through another names that other one; an address known only from a list is kept beside the list, as not opened.','check','citation');
INSERT INTO "curation_rules" VALUES('states_apart','notices','A notice is linked with one of the same employer and state alone; notices of different states stay rows of their own, whatever numbers they share.','check','notice');
INSERT INTO "curation_rules" VALUES('takers_only','counts','A voluntary offer counts the people who take it; the people who may take it are a ceiling without a figure.','check','offer');
INSERT INTO "curation_rules" VALUES('unknown_is_unknown','stances','An announcement whose reason was not seen has no link maker and cites nothing for a stance.','check','evidence');
INSERT INTO "curation_rules" VALUES('unnamed_denial','stances','A denial by an unnamed source is a denial, with the unnamed source as the one who made it.','field','codings.link_maker');
INSERT INTO "curation_rules" VALUES('value_with_origin','context','A value of a job-cut report says whether it was published or worked out.','check','origin');
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
CREATE TABLE "disclosure_rules" (
  "disclosure_rule" TEXT,
  "title" TEXT,
  "place" TEXT,
  "said_on" TEXT,
  "asks" TEXT,
  "status" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("disclosure_rule"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "disclosure_rules" VALUES('form-box','An invented box on a form','Examples','2025-01-14','Whether machines are the cause.','On the form since March 2025.','wire-daily','excerpt',NULL);
CREATE TABLE "eligibilities" (
  "eligibility" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("eligibility")
);
INSERT INTO "eligibilities" VALUES('eligible','Eligible','May count under the choices that admit it.');
INSERT INTO "eligibilities" VALUES('excluded','Excluded','Never counts; the reason is given.');
CREATE TABLE "employer_decisions" (
  "decision" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("decision")
);
INSERT INTO "employer_decisions" VALUES('borderline','Borderline','The employer''s business is only partly tech, or the name is that of a warehouse or shop of a tech employer.');
INSERT INTO "employer_decisions" VALUES('core','Core','The employer''s main business is software, internet, computing hardware, semiconductors, telecom networks or IT services.');
INSERT INTO "employer_decisions" VALUES('not_tech','Not tech','The employer''s business is another one.');
INSERT INTO "employer_decisions" VALUES('unclear','Unclear','The name does not tell what the employer does, or is not that of an employer; it is not counted as tech.');
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
INSERT INTO "events" VALUES('blorp-9-2026-05-04','blorp-9',NULL);
INSERT INTO "events" VALUES('blorp-9-2026-08-08','blorp-9',NULL);
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
CREATE TABLE "figure_kinds" (
  "figure_kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("figure_kind")
);
INSERT INTO "figure_kinds" VALUES('actual','Actual','Reported after the fact.');
INSERT INTO "figure_kinds" VALUES('announced','Announced','A ceiling that was decided, such as a new buyback.');
INSERT INTO "figure_kinds" VALUES('guidance','Guidance','What was expected or planned for a period that had not ended.');
INSERT INTO "figure_kinds" VALUES('worked_out','Worked out','The difference of two published amounts.');
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
CREATE TABLE "interests" (
  "interest" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("interest")
);
INSERT INTO "interests" VALUES('association','Represents employers or recruiters','An association of employers, recruiters or colleges.');
INSERT INTO "interests" VALUES('investor','Invests','Invests in such firms, or advises those who do.');
INSERT INTO "interests" VALUES('media','Media','A newspaper or magazine.');
INSERT INTO "interests" VALUES('none_known','None known','No interest was found.');
INSERT INTO "interests" VALUES('own_employer','Speaks of itself','An employer about itself.');
INSERT INTO "interests" VALUES('sells_ai','Sells AI','Sells AI, or advice on it.');
INSERT INTO "interests" VALUES('sells_hiring','Sells hiring or worker data','Sells recruiting, job listings or data on workers.');
INSERT INTO "interests" VALUES('sells_hr','Sells to HR','Sells training, assessment, outplacement, payroll, HR software or advice on staff.');
CREATE TABLE "investment_quantities" (
  "quantity" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("quantity")
);
INSERT INTO "investment_quantities" VALUES('capital_spending','Capital spending','Money for property and equipment, such as data centres; some figures hold leases.');
INSERT INTO "investment_quantities" VALUES('free_cash_flow','Free cash flow','Cash from operations less capital spending.');
INSERT INTO "investment_quantities" VALUES('operating_cash_flow','Operating cash flow','Cash from operations.');
INSERT INTO "investment_quantities" VALUES('orders_received','Orders received','Orders of customers: income to come, not investment.');
INSERT INTO "investment_quantities" VALUES('research_spending','Research and development','Money for research and development.');
INSERT INTO "investment_quantities" VALUES('restructuring_charge','Restructuring charge','What a cut costs, such as severance.');
INSERT INTO "investment_quantities" VALUES('sales','Sales','Sales, or goods shipped: income, not investment.');
INSERT INTO "investment_quantities" VALUES('savings_target','Savings target','What a programme is to save.');
INSERT INTO "investment_quantities" VALUES('share_buyback','Share buyback','Money for own shares.');
CREATE TABLE "investments" (
  "investment" TEXT,
  "company" TEXT,
  "published_as" TEXT,
  "quantity" TEXT,
  "figure_kind" TEXT,
  "period_name" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "stated_on" TEXT,
  "amount" REAL,
  "amount_low" REAL,
  "amount_high" REAL,
  "currency" TEXT,
  "qualifier" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "note" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("investment"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company"),
  FOREIGN KEY ("quantity") REFERENCES "investment_quantities" ("quantity"),
  FOREIGN KEY ("figure_kind") REFERENCES "figure_kinds" ("figure_kind"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "investments" VALUES('acme-cloud-capital-spending-2025','acme-cloud','Acme Cloud','capital_spending','actual','2025','2025-01','2025-12','2026-02',3.5,NULL,NULL,'USD','exact','release-acme-cloud','original',NULL,NULL);
INSERT INTO "investments" VALUES('acme-cloud-capital-spending-2026-plan','acme-cloud','Acme Cloud','capital_spending','guidance','2026','2026-01','2026-12','2026-07-30',NULL,4.0,5.0,'USD','about','release-acme-cloud','excerpt',NULL,NULL);
INSERT INTO "investments" VALUES('acme-cloud-free-cash-flow-2025','acme-cloud','Acme Cloud','free_cash_flow','worked_out','2025','2025-01','2025-12',NULL,-0.5,NULL,NULL,'USD','about','release-acme-cloud','excerpt','Cash flow less capital spending.',NULL);
INSERT INTO "investments" VALUES('dunder-chips-share-buyback-2026-02','dunder-chips','Dunder Chips','share_buyback','announced','new programme',NULL,NULL,NULL,1.0,NULL,NULL,'EUR','up_to','wire-daily','quoted_by_another',NULL,NULL);
INSERT INTO "investments" VALUES('two-firms-capital-spending-2026-plan',NULL,'Two *invented* firms','capital_spending','guidance','2026','2026-01','2026-12','2026-05',9.0,NULL,NULL,'USD','at_least','wire-weekly','excerpt','Not to be added to the rows above.',NULL);
CREATE TABLE "job_cut_reports" (
  "month" TEXT,
  "total" INTEGER,
  "total_origin" TEXT,
  "technology" INTEGER,
  "technology_origin" TEXT,
  "ai_cited" INTEGER,
  "ai_cited_origin" TEXT,
  "total_ytd" INTEGER,
  "total_ytd_origin" TEXT,
  "ai_cited_ytd" INTEGER,
  "ai_cited_ytd_origin" TEXT,
  "ai_rank" INTEGER,
  "disagreement" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "also_in" TEXT,
  "notes" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("month"),
  FOREIGN KEY ("total_origin") REFERENCES "value_origins" ("origin"),
  FOREIGN KEY ("technology_origin") REFERENCES "value_origins" ("origin"),
  FOREIGN KEY ("ai_cited_origin") REFERENCES "value_origins" ("origin"),
  FOREIGN KEY ("total_ytd_origin") REFERENCES "value_origins" ("origin"),
  FOREIGN KEY ("ai_cited_ytd_origin") REFERENCES "value_origins" ("origin"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as"),
  FOREIGN KEY ("also_in") REFERENCES "sources" ("source")
);
INSERT INTO "job_cut_reports" VALUES('2025-12',500,'published',100,'published',NULL,NULL,6000,'published',NULL,NULL,NULL,'An invented page prints *600*.','wire-daily','excerpt',NULL,NULL,NULL);
INSERT INTO "job_cut_reports" VALUES('2026-01',1000,'published',300,'published',50,'published',1000,'running_sum',50,'published',4,NULL,'wire-daily','excerpt','wire-weekly',NULL,NULL);
INSERT INTO "job_cut_reports" VALUES('2026-02',800,'published',200,'worked_out',200,'published',1800,'running_sum',250,'published',2,NULL,'wire-daily','quoted_by_another',NULL,'Technology: 500 for two months less 300 for January.',NULL);
INSERT INTO "job_cut_reports" VALUES('2026-03',1200,'published',NULL,NULL,NULL,NULL,3000,'running_sum',NULL,NULL,NULL,NULL,'wire-weekly','original',NULL,'Only the total was seen.',NULL);
INSERT INTO "job_cut_reports" VALUES('2026-04',600,'published',150,'published',240,'published',3600,'running_sum',500,'published',1,NULL,'wire-daily','excerpt',NULL,NULL,NULL);
CREATE TABLE "jurisdictions" (
  "jurisdiction" TEXT,
  "name" TEXT,
  "covered" TEXT,
  "source" TEXT,
  "first_notice" TEXT,
  "last_notice" TEXT,
  "rows" INTEGER,
  "tech" INTEGER,
  "not_tech" INTEGER,
  "unclear" INTEGER,
  "not_reviewed" INTEGER,
  "refused" INTEGER,
  "note" TEXT,
  PRIMARY KEY ("jurisdiction"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source")
);
INSERT INTO "jurisdictions" VALUES('CA','California','no',NULL,NULL,NULL,0,0,0,0,0,0,'Not in the file that was read.');
INSERT INTO "jurisdictions" VALUES('NY','New York','yes','warn-notice-register','2026-02-04','2026-07-01',7,3,1,1,0,2,NULL);
INSERT INTO "jurisdictions" VALUES('WA','Washington','yes','warn-notice-register','2026-05-01','2026-07-20',4,4,0,0,0,0,NULL);
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
CREATE TABLE "match_decisions" (
  "match_decision" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("match_decision")
);
INSERT INTO "match_decisions" VALUES('confirmed','Confirmed','The two are one employer, or one is a unit of the other.');
INSERT INTO "match_decisions" VALUES('rejected','Rejected','The two are different employers, or it can''t be told.');
CREATE TABLE "notice_kinds" (
  "notice_kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("notice_kind")
);
INSERT INTO "notice_kinds" VALUES('closure','Closure','A site or a unit closes.');
INSERT INTO "notice_kinds" VALUES('mass_layoff','Mass layoff','Many people of a site lose their jobs, and the site stays.');
INSERT INTO "notice_kinds" VALUES('unknown','Not told','The register does not tell.');
CREATE TABLE "notice_relations" (
  "relation" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("relation")
);
INSERT INTO "notice_relations" VALUES('amends','Amends','It changes the earlier notice: the portal calls it an amendment, or its name does, and only one can be meant.');
INSERT INTO "notice_relations" VALUES('amends_missing','Amends one that is missing','The portal calls it an amendment, and no earlier notice of the employer is in the register''s file.');
INSERT INTO "notice_relations" VALUES('amends_one_of','Amends one of several','The portal calls it an amendment; which of the employer''s earlier notices it changes can''t be told.');
INSERT INTO "notice_relations" VALUES('repeats','Repeats','It is the earlier notice again: the same place and number of people, and dates that are copies.');
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
CREATE TABLE "official_series" (
  "series" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "value" REAL,
  "value_low" REAL,
  "value_high" REAL,
  "qualifier" TEXT,
  "preliminary" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "note" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("series", "period_start", "period_end"),
  FOREIGN KEY ("series") REFERENCES "series" ("series"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "official_series" VALUES('invented-claims','2026-09-26','2026-09-26',197.0,NULL,NULL,'exact','no','register-notices','excerpt',NULL,NULL);
INSERT INTO "official_series" VALUES('invented-redundancies','2025','2025',25000.0,NULL,NULL,'about','no','register-notices','excerpt',NULL,NULL);
INSERT INTO "official_series" VALUES('invented-survey','2025-12','2026-05',NULL,17.0,20.0,'about','no','wire-weekly','quoted_by_another','A range.',NULL);
INSERT INTO "official_series" VALUES('us-employment-information','2022-01','2022-01',2000.0,NULL,NULL,'exact','no','register-notices','original',NULL,NULL);
INSERT INTO "official_series" VALUES('us-employment-information','2022-11','2022-11',2100.0,NULL,NULL,'exact','no','register-notices','original',NULL,NULL);
INSERT INTO "official_series" VALUES('us-employment-information','2026-03','2026-03',1890.0,NULL,NULL,'exact','no','register-notices','original',NULL,NULL);
INSERT INTO "official_series" VALUES('us-layoffs-information','2025-01','2025-01',30.0,NULL,NULL,'exact','no','register-notices','original',NULL,NULL);
INSERT INTO "official_series" VALUES('us-layoffs-information','2025-02','2025-02',24.0,NULL,NULL,'exact','no','register-notices','original',NULL,NULL);
INSERT INTO "official_series" VALUES('us-layoffs-information','2026-01','2026-01',40.0,NULL,NULL,'exact','no','register-notices','original',NULL,NULL);
INSERT INTO "official_series" VALUES('us-layoffs-information','2026-02','2026-02',50.0,NULL,NULL,'exact','yes','register-notices','original',NULL,NULL);
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
CREATE TABLE "refusal_reasons" (
  "refusal_reason" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("refusal_reason")
);
INSERT INTO "refusal_reasons" VALUES('effective_long_before','Jobs ended long before','The effective date is over half a year before the notice.');
INSERT INTO "refusal_reasons" VALUES('impossible_number','Number not possible','The number of people is none, over ten thousand, or not a number.');
INSERT INTO "refusal_reasons" VALUES('no_employer','No employer','In place of a name stands a letter, a file number or a remark.');
INSERT INTO "refusal_reasons" VALUES('number_as_place','Number as place','In place of a city stands a number.');
INSERT INTO "refusal_reasons" VALUES('test_row','Test','Somebody tried out the form.');
CREATE TABLE "releases" (
  "release" TEXT,
  "released_on" TEXT,
  "git_commit" TEXT,
  "reconstructed" TEXT,
  "files_sha256" TEXT,
  "summary" TEXT,
  PRIMARY KEY ("release")
);
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
CREATE TABLE "series" (
  "series" TEXT,
  "name" TEXT,
  "publisher" TEXT,
  "scope" TEXT,
  "industries" TEXT,
  "unit" TEXT,
  "frequency" TEXT,
  "basis" TEXT,
  "adjustment" TEXT,
  "described_in" TEXT,
  "caveat" TEXT,
  PRIMARY KEY ("series"),
  FOREIGN KEY ("unit") REFERENCES "series_units" ("unit"),
  FOREIGN KEY ("frequency") REFERENCES "series_frequencies" ("frequency"),
  FOREIGN KEY ("basis") REFERENCES "series_bases" ("basis"),
  FOREIGN KEY ("adjustment") REFERENCES "adjustments" ("adjustment"),
  FOREIGN KEY ("described_in") REFERENCES "sources" ("source")
);
INSERT INTO "series" VALUES('invented-claims','Invented claims','Bureau of Examples','Invented claims in a week',NULL,'thousand_claims','weekly','official_count','not_seen',NULL,'Claims.');
INSERT INTO "series" VALUES('invented-redundancies','Invented redundancies','Bureau of Examples','Invented employees',NULL,'people','yearly','official_count','not_seen',NULL,'All causes.');
INSERT INTO "series" VALUES('invented-survey','Firms that use *AI*','Bureau of Examples','Percent of invented firms',NULL,'percent','single','expectation','not_applicable',NULL,'An expectation.');
INSERT INTO "series" VALUES('us-employment-information','Invented employees, information sector','Bureau of Examples','Invented employees of the information sector',NULL,'thousand_people','monthly','sample_survey','seasonal',NULL,'A stock.');
INSERT INTO "series" VALUES('us-layoffs-information','Invented layoffs and discharges, information sector','Bureau of Examples','Invented employees of the information sector','Films and <b>newspapers</b>.','thousand_people','monthly','sample_survey','seasonal','register-notices','An estimate.');
CREATE TABLE "series_bases" (
  "basis" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("basis")
);
INSERT INTO "series_bases" VALUES('expectation','Expectation','What people who were asked expect.');
INSERT INTO "series_bases" VALUES('official_count','Official count','Forms, notices or claims that an authority counted.');
INSERT INTO "series_bases" VALUES('postings','Job postings','Advertised jobs.');
INSERT INTO "series_bases" VALUES('projection','Projection','What an authority expects from a model.');
INSERT INTO "series_bases" VALUES('sample_survey','Sample survey','An estimate from a sample of employers, households or workers.');
CREATE TABLE "series_frequencies" (
  "frequency" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("frequency")
);
INSERT INTO "series_frequencies" VALUES('monthly','Monthly','One value for each month.');
INSERT INTO "series_frequencies" VALUES('single','Single value','One value of a survey, study or count for a stated period.');
INSERT INTO "series_frequencies" VALUES('weekly','Weekly','One value for a week, dated by its last day.');
INSERT INTO "series_frequencies" VALUES('yearly','Yearly','One value for each calendar year.');
CREATE TABLE "series_units" (
  "unit" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("unit")
);
INSERT INTO "series_units" VALUES('people','People','Whole people.');
INSERT INTO "series_units" VALUES('percent','Percent','Percent of what the scope of the series names.');
INSERT INTO "series_units" VALUES('thousand_claims','Thousand claims','Thousands of claims for unemployment benefit.');
INSERT INTO "series_units" VALUES('thousand_jobs','Thousand jobs','Thousands of jobs, as a change over the period.');
INSERT INTO "series_units" VALUES('thousand_people','Thousand people','Thousands of people.');
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
INSERT INTO "sources" VALUES('warn-notice-register','https://register.example/','Example Register','dataset','2026-08-08','Apache-2.0','allowed',NULL,NULL,'not_checked',NULL,'An invented register of notices.');
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
CREATE TABLE "studies" (
  "study" TEXT,
  "topic" TEXT,
  "title" TEXT,
  "publisher" TEXT,
  "published_on" TEXT,
  "period_start" TEXT,
  "period_end" TEXT,
  "scope" TEXT,
  "company" TEXT,
  "finding" TEXT,
  "value" REAL,
  "value_low" REAL,
  "value_high" REAL,
  "qualifier" TEXT,
  "unit" TEXT,
  "direction" TEXT,
  "data_kind" TEXT,
  "comparison_group" TEXT,
  "causal_claim" TEXT,
  "null_result" TEXT,
  "interest" TEXT,
  "interest_note" TEXT,
  "source" TEXT,
  "seen_as" TEXT,
  "caveat" TEXT,
  "research_row" TEXT,
  PRIMARY KEY ("study"),
  FOREIGN KEY ("topic") REFERENCES "study_topics" ("topic"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company"),
  FOREIGN KEY ("qualifier") REFERENCES "qualifiers" ("qualifier"),
  FOREIGN KEY ("direction") REFERENCES "study_directions" ("direction"),
  FOREIGN KEY ("data_kind") REFERENCES "study_data_kinds" ("data_kind"),
  FOREIGN KEY ("interest") REFERENCES "interests" ("interest"),
  FOREIGN KEY ("source") REFERENCES "sources" ("source"),
  FOREIGN KEY ("seen_as") REFERENCES "seen_as" ("seen_as")
);
INSERT INTO "studies" VALUES('cause-doubted','cause','Is it machines','An invented adviser',NULL,NULL,NULL,'Invented',NULL,'An adviser doubts it.',NULL,NULL,NULL,NULL,NULL,'not_applicable','opinion',NULL,NULL,'no','sells_hr','Sells advice.','wire-daily','excerpt',NULL,NULL);
INSERT INTO "studies" VALUES('juniors-down','entry_level','Juniors at firms with machines','An invented university','2026-03','2023','2025','Invented firms',NULL,'Invented junior employment fell 8 %.',-8.0,NULL,NULL,'exact','percent, junior employment','supports_shift','postings','yes','yes','no','none_known',NULL,'wire-daily','excerpt','A working paper.',NULL);
INSERT INTO "studies" VALUES('juniors-fewer-advertised','entry_level','Advertisements for *juniors*','An invented job board','2026-07-23','2025-05','2026-05','Invented postings',NULL,'Invented advertisements fell.',-7.5,NULL,NULL,'about','percent change','supports_shift','vendor','no','no','no','sells_hiring','Job board.','wire-weekly','quoted_by_another',NULL,NULL);
INSERT INTO "studies" VALUES('juniors-mixed','entry_level','Graduates out of work','An invented bank','2026',NULL,'2026-06','Invented graduates',NULL,'More than others, and no worse than before.',NULL,NULL,NULL,NULL,NULL,'mixed','survey',NULL,NULL,'no','none_known',NULL,'wire-weekly','excerpt',NULL,NULL);
INSERT INTO "studies" VALUES('juniors-more-planned','entry_level','Plans for interns','Acme Cloud','2026','2026','2026','Invented interns','acme-cloud','Acme Cloud plans 24 to 25 invented interns.',NULL,24.0,25.0,'about','people planned','against_shift','guidance','no','no','no','own_employer','Sells clouds.','release-acme-cloud','original','A plan.',NULL);
INSERT INTO "studies" VALUES('juniors-no-effect','entry_level','Young workers and machines','A second invented university','2025-05','2023','2024','Invented workers',NULL,'No effect on the pay of the invented young.',1.0,NULL,NULL,'up_to','percent, pay','against_shift','payroll','yes','yes','yes','none_known',NULL,'wire-daily','quoted_by_another',NULL,NULL);
INSERT INTO "studies" VALUES('specialists-wanted','specialist_hiring','Advertisements with a keyword','An invented job board','2026-07-21','2024-06-30','2026-06-30','Invented postings',NULL,'The share rose to 5.88 %.',5.88,NULL,NULL,'exact','percent of postings','supports_shift','postings','yes','no','no','sells_hiring','Job board.','wire-daily','original',NULL,NULL);
CREATE TABLE "study_data_kinds" (
  "data_kind" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("data_kind")
);
INSERT INTO "study_data_kinds" VALUES('estimate','Model estimate','The result of a model.');
INSERT INTO "study_data_kinds" VALUES('filing','Filing','A filing with a securities regulator or a report of results.');
INSERT INTO "study_data_kinds" VALUES('guidance','Guidance','What an employer says that it plans or expects.');
INSERT INTO "study_data_kinds" VALUES('not_seen','Not seen','What the finding rests on was not in what was seen.');
INSERT INTO "study_data_kinds" VALUES('opinion','Opinion','What a person or firm says without data in what was seen.');
INSERT INTO "study_data_kinds" VALUES('payroll','Payroll or records','Payrolls, personnel records or returns to an authority.');
INSERT INTO "study_data_kinds" VALUES('postings','Postings or profiles','Advertised jobs, or public profiles of workers.');
INSERT INTO "study_data_kinds" VALUES('press','Press','A press report on an employer.');
INSERT INTO "study_data_kinds" VALUES('survey','Survey','Answers of employers or workers, collected by an authority, a researcher, an association or a pollster.');
INSERT INTO "study_data_kinds" VALUES('vendor','Vendor data','Data or a survey of a firm that sells in this field.');
CREATE TABLE "study_directions" (
  "direction" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("direction")
);
INSERT INTO "study_directions" VALUES('against_shift','Points away','Points away from a shift from people and juniors to AI, specialists and leaner structures: no effect, an effect the other way, or another cause.');
INSERT INTO "study_directions" VALUES('mixed','Mixed','Parts of the finding point in different directions.');
INSERT INTO "study_directions" VALUES('not_applicable','Does not apply','Says nothing about the direction.');
INSERT INTO "study_directions" VALUES('supports_shift','Points to a shift','Points to a shift from people and juniors to AI, specialists and leaner structures.');
CREATE TABLE "study_topics" (
  "topic" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("topic")
);
INSERT INTO "study_topics" VALUES('cause','Is AI the cause','Whether AI causes job cuts, and what employers and others say about it.');
INSERT INTO "study_topics" VALUES('entry_level','Entry-level jobs','Hiring and work of juniors, graduates and interns.');
INSERT INTO "study_topics" VALUES('internal_mobility','Moves inside the firm','Jobs filled from inside, and people moved.');
INSERT INTO "study_topics" VALUES('management_layers','Management layers','How many managers there are, and how many people each leads.');
INSERT INTO "study_topics" VALUES('rehiring','Rehiring','Cuts that were taken back, regretted or filled again.');
INSERT INTO "study_topics" VALUES('reskilling','Retraining','Training of people for changed work.');
INSERT INTO "study_topics" VALUES('specialist_hiring','Specialist hiring','Demand for specialists in AI, security, cloud and data centres.');
INSERT INTO "study_topics" VALUES('succession','Succession','Who is ready to lead next.');
INSERT INTO "study_topics" VALUES('trust','Trust','Trust, engagement and fear at work.');
CREATE TABLE "supports" (
  "supports" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("supports")
);
INSERT INTO "supports" VALUES('count','Count','The number of people or the percentage.');
INSERT INTO "supports" VALUES('date','Date','The date of the announcement.');
INSERT INTO "supports" VALUES('part','Part of the count','A part of the people, such as those in the notice of one place, or the share alone; the number itself is not in the document.');
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
CREATE TABLE "value_origins" (
  "origin" TEXT,
  "label" TEXT,
  "description" TEXT,
  PRIMARY KEY ("origin")
);
INSERT INTO "value_origins" VALUES('published','Published','A report, or a page that passes it on, gives the value.');
INSERT INTO "value_origins" VALUES('running_sum','Running sum','The sum of the published months since January of the year.');
INSERT INTO "value_origins" VALUES('worked_out','Worked out','The difference of published values, which the notes name.');
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
CREATE TABLE "warn_employers" (
  "employer" TEXT,
  "decision" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("employer"),
  FOREIGN KEY ("decision") REFERENCES "employer_decisions" ("decision")
);
INSERT INTO "warn_employers" VALUES('acme cloud','core','Cloud services.');
INSERT INTO "warn_employers" VALUES('blorp systems','core','Invented devices.');
INSERT INTO "warn_employers" VALUES('example bakery','not_tech',NULL);
INSERT INTO "warn_employers" VALUES('kwik parcel warehouse','borderline','A warehouse of an online retailer.');
INSERT INTO "warn_employers" VALUES('mystery holdings','unclear','The name alone does not say what the employer does.');
CREATE TABLE "warn_matches" (
  "employer" TEXT,
  "company" TEXT,
  "match_decision" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("employer", "company"),
  FOREIGN KEY ("employer") REFERENCES "warn_employers" ("employer"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company"),
  FOREIGN KEY ("match_decision") REFERENCES "match_decisions" ("match_decision")
);
INSERT INTO "warn_matches" VALUES('kwik parcel warehouse','kwik-parcel','confirmed','A warehouse of the employer.');
CREATE TABLE "warn_notices" (
  "notice" TEXT,
  "jurisdiction" TEXT,
  "employer_as_filed" TEXT,
  "employer" TEXT,
  "company" TEXT,
  "naics" TEXT,
  "notice_date" TEXT,
  "notice_date_reported" TEXT,
  "effective_on" TEXT,
  "employees" INTEGER,
  "notice_kind" TEXT,
  "place" TEXT,
  "relation" TEXT,
  "earlier_notice" TEXT,
  "portal" TEXT,
  PRIMARY KEY ("notice"),
  FOREIGN KEY ("jurisdiction") REFERENCES "jurisdictions" ("jurisdiction"),
  FOREIGN KEY ("employer") REFERENCES "warn_employers" ("employer"),
  FOREIGN KEY ("company") REFERENCES "companies" ("company"),
  FOREIGN KEY ("notice_kind") REFERENCES "notice_kinds" ("notice_kind"),
  FOREIGN KEY ("relation") REFERENCES "notice_relations" ("relation"),
  FOREIGN KEY ("earlier_notice") REFERENCES "warn_notices" ("notice")
);
INSERT INTO "warn_notices" VALUES('0000000000000000000000000000000000000001','NY','Acme Cloud Inc.','acme cloud','acme-cloud','5132','2026-02-04','2026-02-04','2026-04-05',120,'mass_layoff','Albany city',NULL,NULL,'https://ny.example/warn');
INSERT INTO "warn_notices" VALUES('0000000000000000000000000000000000000002','NY','Acme Cloud Inc. (Updated)','acme cloud','acme-cloud',NULL,'2026-03-02','2026-03-02','2026-04-05',110,'mass_layoff','Albany city','amends','0000000000000000000000000000000000000001','https://ny.example/warn');
INSERT INTO "warn_notices" VALUES('0000000000000000000000000000000000000003','WA','Kwik Parcel, Warehouse','kwik parcel warehouse','kwik-parcel',NULL,'2026-05-01','2026-05-01','2026-06-30',75,'closure','Kent city',NULL,NULL,'https://wa.example/warn');
INSERT INTO "warn_notices" VALUES('0000000000000000000000000000000000000004','WA','Kwik Parcel, Warehouse','kwik parcel warehouse','kwik-parcel',NULL,'2026-06-30','2026-06-30','2026-06-30',75,'closure','Kent city','repeats','0000000000000000000000000000000000000003','https://wa.example/warn');
INSERT INTO "warn_notices" VALUES('0000000000000000000000000000000000000005','WA','BLORP SYSTEMS, LLC','blorp systems',NULL,NULL,'2026-07-20','2026-07-20','2026-09-18',60,'unknown',NULL,NULL,NULL,'https://wa.example/warn');
INSERT INTO "warn_notices" VALUES('0000000000000000000000000000000000000006','WA','BLORP SYSTEMS, LLC','blorp systems',NULL,NULL,NULL,'2026-09-18','2026-09-18',60,'unknown',NULL,'repeats','0000000000000000000000000000000000000005','https://wa.example/warn');
INSERT INTO "warn_notices" VALUES('000000000000000000000000000000000000000b','NY','Acme Cloud Inc.','acme cloud','acme-cloud',NULL,'2026-07-01','2026-07-01','2026-08-30',55,'unknown','Buffalo city',NULL,NULL,'https://ny.example/warn');
CREATE TABLE "warn_refused" (
  "notice" TEXT,
  "jurisdiction" TEXT,
  "employer_as_filed" TEXT,
  "notice_date_reported" TEXT,
  "effective_on" TEXT,
  "employees_reported" INTEGER,
  "refusal_reason" TEXT,
  PRIMARY KEY ("notice"),
  FOREIGN KEY ("jurisdiction") REFERENCES "jurisdictions" ("jurisdiction"),
  FOREIGN KEY ("refusal_reason") REFERENCES "refusal_reasons" ("refusal_reason")
);
INSERT INTO "warn_refused" VALUES('0000000000000000000000000000000000000007','NY','Test please ignore','2026-03-02',NULL,1,'test_row');
INSERT INTO "warn_refused" VALUES('0000000000000000000000000000000000000008','NY','Example Bakery','2026-03-05','2025-01-01',40,'effective_long_before');
CREATE TABLE "warn_totals" (
  "jurisdiction" TEXT,
  "month" TEXT,
  "rows" INTEGER,
  "notices" INTEGER,
  "with_people" INTEGER,
  "employees" INTEGER,
  PRIMARY KEY ("jurisdiction", "month"),
  FOREIGN KEY ("jurisdiction") REFERENCES "jurisdictions" ("jurisdiction")
);
INSERT INTO "warn_totals" VALUES('NY','2026-02',1,0,0,NULL);
INSERT INTO "warn_totals" VALUES('NY','2026-03',3,3,2,140);
INSERT INTO "warn_totals" VALUES('NY','2026-07',1,1,1,55);
INSERT INTO "warn_totals" VALUES('WA','2026-05',1,1,1,75);
INSERT INTO "warn_totals" VALUES('WA','2026-06',1,0,0,NULL);
INSERT INTO "warn_totals" VALUES('WA','2026-07',1,1,1,60);
INSERT INTO "warn_totals" VALUES('WA','undated',1,0,0,NULL);
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
CREATE INDEX "companies_by_headquarters" ON "companies" ("headquarters");
CREATE INDEX "companies_by_sector" ON "companies" ("sector");
CREATE INDEX "companies_by_parent" ON "companies" ("parent");
CREATE INDEX "events_by_company" ON "events" ("company");
CREATE INDEX "event_links_by_linked_event" ON "event_links" ("linked_event");
CREATE INDEX "event_links_by_relation" ON "event_links" ("relation");
CREATE INDEX "announcements_by_event" ON "announcements" ("event");
CREATE INDEX "announcements_by_qualifier" ON "announcements" ("qualifier");
CREATE INDEX "announcements_by_basis" ON "announcements" ("basis");
CREATE INDEX "announcements_by_kind" ON "announcements" ("kind");
CREATE INDEX "announcements_by_exit_type" ON "announcements" ("exit_type");
CREATE INDEX "announcements_by_span" ON "announcements" ("span");
CREATE INDEX "announcements_by_scope" ON "announcements" ("scope");
CREATE INDEX "announcements_by_borderline_ground" ON "announcements" ("borderline_ground");
CREATE INDEX "announcements_by_eligibility" ON "announcements" ("eligibility");
CREATE INDEX "announcements_by_exclusion_reason" ON "announcements" ("exclusion_reason");
CREATE INDEX "announcements_by_found_via" ON "announcements" ("found_via");
CREATE INDEX "announcement_places_by_place" ON "announcement_places" ("place");
CREATE INDEX "announcement_reasons_by_reason" ON "announcement_reasons" ("reason");
CREATE INDEX "announcement_functions_by_function" ON "announcement_functions" ("function");
CREATE INDEX "codings_by_announcement" ON "codings" ("announcement");
CREATE INDEX "codings_by_coder" ON "codings" ("coder");
CREATE INDEX "codings_by_role" ON "codings" ("role");
CREATE INDEX "codings_by_stance" ON "codings" ("stance");
CREATE INDEX "codings_by_link_maker" ON "codings" ("link_maker");
CREATE INDEX "sources_by_source_kind" ON "sources" ("source_kind");
CREATE INDEX "sources_by_redistribution" ON "sources" ("redistribution");
CREATE INDEX "sources_by_link_state" ON "sources" ("link_state");
CREATE INDEX "citations_by_source" ON "citations" ("source");
CREATE INDEX "citations_by_supports" ON "citations" ("supports");
CREATE INDEX "citations_by_seen_as" ON "citations" ("seen_as");
CREATE INDEX "citations_by_via" ON "citations" ("via");
CREATE INDEX "claims_by_tracker" ON "claims" ("tracker");
CREATE INDEX "claims_by_measure" ON "claims" ("measure");
CREATE INDEX "claims_by_unit" ON "claims" ("unit");
CREATE INDEX "claims_by_qualifier" ON "claims" ("qualifier");
CREATE INDEX "claims_by_scope" ON "claims" ("scope");
CREATE INDEX "claim_reports_by_claim" ON "claim_reports" ("claim");
CREATE INDEX "claim_reports_by_source" ON "claim_reports" ("source");
CREATE INDEX "claim_reports_by_seen_as" ON "claim_reports" ("seen_as");
CREATE INDEX "attributions_by_tracker" ON "attributions" ("tracker");
CREATE INDEX "attributions_by_subject_kind" ON "attributions" ("subject_kind");
CREATE INDEX "attributions_by_company" ON "attributions" ("company");
CREATE INDEX "attributions_by_source" ON "attributions" ("source");
CREATE INDEX "attributions_by_seen_as" ON "attributions" ("seen_as");
CREATE INDEX "statements_by_tracker" ON "statements" ("tracker");
CREATE INDEX "statements_by_topic" ON "statements" ("topic");
CREATE INDEX "statements_by_function" ON "statements" ("function");
CREATE INDEX "statements_by_source" ON "statements" ("source");
CREATE INDEX "statements_by_seen_as" ON "statements" ("seen_as");
CREATE INDEX "chains_by_company" ON "chains" ("company");
CREATE INDEX "chains_by_event" ON "chains" ("event");
CREATE INDEX "chains_by_claim" ON "chains" ("claim");
CREATE INDEX "chain_steps_by_chain" ON "chain_steps" ("chain");
CREATE INDEX "chain_steps_by_maker" ON "chain_steps" ("maker");
CREATE INDEX "chain_steps_by_qualifier" ON "chain_steps" ("qualifier");
CREATE INDEX "chain_steps_by_verb" ON "chain_steps" ("verb");
CREATE INDEX "chain_steps_by_change" ON "chain_steps" ("change");
CREATE INDEX "chain_steps_by_origin" ON "chain_steps" ("origin");
CREATE INDEX "chain_steps_by_follows" ON "chain_steps" ("follows");
CREATE INDEX "chain_steps_by_source" ON "chain_steps" ("source");
CREATE INDEX "chain_steps_by_seen_as" ON "chain_steps" ("seen_as");
CREATE INDEX "shared_sources_by_tracker" ON "shared_sources" ("tracker");
CREATE INDEX "job_cut_reports_by_total_origin" ON "job_cut_reports" ("total_origin");
CREATE INDEX "job_cut_reports_by_technology_origin" ON "job_cut_reports" ("technology_origin");
CREATE INDEX "job_cut_reports_by_ai_cited_origin" ON "job_cut_reports" ("ai_cited_origin");
CREATE INDEX "job_cut_reports_by_total_ytd_origin" ON "job_cut_reports" ("total_ytd_origin");
CREATE INDEX "job_cut_reports_by_ai_cited_ytd_origin" ON "job_cut_reports" ("ai_cited_ytd_origin");
CREATE INDEX "job_cut_reports_by_source" ON "job_cut_reports" ("source");
CREATE INDEX "job_cut_reports_by_seen_as" ON "job_cut_reports" ("seen_as");
CREATE INDEX "job_cut_reports_by_also_in" ON "job_cut_reports" ("also_in");
CREATE INDEX "series_by_unit" ON "series" ("unit");
CREATE INDEX "series_by_frequency" ON "series" ("frequency");
CREATE INDEX "series_by_basis" ON "series" ("basis");
CREATE INDEX "series_by_adjustment" ON "series" ("adjustment");
CREATE INDEX "series_by_described_in" ON "series" ("described_in");
CREATE INDEX "official_series_by_qualifier" ON "official_series" ("qualifier");
CREATE INDEX "official_series_by_source" ON "official_series" ("source");
CREATE INDEX "official_series_by_seen_as" ON "official_series" ("seen_as");
CREATE INDEX "checkbox_reports_by_measure" ON "checkbox_reports" ("measure");
CREATE INDEX "checkbox_reports_by_qualifier" ON "checkbox_reports" ("qualifier");
CREATE INDEX "checkbox_reports_by_source" ON "checkbox_reports" ("source");
CREATE INDEX "checkbox_reports_by_seen_as" ON "checkbox_reports" ("seen_as");
CREATE INDEX "disclosure_rules_by_source" ON "disclosure_rules" ("source");
CREATE INDEX "disclosure_rules_by_seen_as" ON "disclosure_rules" ("seen_as");
CREATE INDEX "investments_by_company" ON "investments" ("company");
CREATE INDEX "investments_by_quantity" ON "investments" ("quantity");
CREATE INDEX "investments_by_figure_kind" ON "investments" ("figure_kind");
CREATE INDEX "investments_by_qualifier" ON "investments" ("qualifier");
CREATE INDEX "investments_by_source" ON "investments" ("source");
CREATE INDEX "investments_by_seen_as" ON "investments" ("seen_as");
CREATE INDEX "studies_by_topic" ON "studies" ("topic");
CREATE INDEX "studies_by_company" ON "studies" ("company");
CREATE INDEX "studies_by_qualifier" ON "studies" ("qualifier");
CREATE INDEX "studies_by_direction" ON "studies" ("direction");
CREATE INDEX "studies_by_data_kind" ON "studies" ("data_kind");
CREATE INDEX "studies_by_interest" ON "studies" ("interest");
CREATE INDEX "studies_by_source" ON "studies" ("source");
CREATE INDEX "studies_by_seen_as" ON "studies" ("seen_as");
CREATE INDEX "warn_employers_by_decision" ON "warn_employers" ("decision");
CREATE INDEX "warn_notices_by_jurisdiction" ON "warn_notices" ("jurisdiction");
CREATE INDEX "warn_notices_by_employer" ON "warn_notices" ("employer");
CREATE INDEX "warn_notices_by_company" ON "warn_notices" ("company");
CREATE INDEX "warn_notices_by_notice_kind" ON "warn_notices" ("notice_kind");
CREATE INDEX "warn_notices_by_relation" ON "warn_notices" ("relation");
CREATE INDEX "warn_notices_by_earlier_notice" ON "warn_notices" ("earlier_notice");
CREATE INDEX "warn_matches_by_company" ON "warn_matches" ("company");
CREATE INDEX "warn_matches_by_match_decision" ON "warn_matches" ("match_decision");
CREATE INDEX "warn_refused_by_jurisdiction" ON "warn_refused" ("jurisdiction");
CREATE INDEX "warn_refused_by_refusal_reason" ON "warn_refused" ("refusal_reason");
CREATE INDEX "jurisdictions_by_source" ON "jurisdictions" ("source");
CREATE INDEX "coverage_by_measure" ON "coverage" ("measure");
CREATE INDEX "coverage_by_status" ON "coverage" ("status");
CREATE INDEX "left_out_by_left_out_reason" ON "left_out" ("left_out_reason");
CREATE INDEX "corrections_by_correction_status" ON "corrections" ("correction_status");
CREATE INDEX "corrections_by_reported_by" ON "corrections" ("reported_by");
CREATE INDEX "corrections_by_expectation" ON "corrections" ("expectation");
CREATE INDEX "revisions_by_revision_kind" ON "revisions" ("revision_kind");
CREATE INDEX "places_by_part_of" ON "places" ("part_of");
CREATE INDEX "definition_stances_by_stance" ON "definition_stances" ("stance");
CREATE INDEX "codebook_cases_by_stance" ON "codebook_cases" ("stance");
CREATE INDEX "codebook_examples_by_coding" ON "codebook_examples" ("coding");
CREATE INDEX "source_classes_by_headquarters" ON "source_classes" ("headquarters");
CREATE INDEX "wordings_by_need" ON "wordings" ("need");
CREATE VIEW counted_announcements AS
SELECT c.*,
  CASE WHEN a.qualifier = 'up_to' THEN COALESCE(a.employees_low, 0) ELSE COALESCE(a.employees_low, a.employees) END AS people_low,
  COALESCE(a.employees_high, a.employees, a.employees_low) AS people_high
FROM (WITH admissible AS (
  SELECT a.*, CASE WHEN length(a.announced_on) = 7 THEN date(a.announced_on || '-01', '+1 month', '-1 day') ELSE a.announced_on END AS last_day
  FROM announcements AS a
  WHERE a.eligibility = 'eligible'
    AND CASE WHEN length(a.announced_on) = 7 THEN date(a.announced_on || '-01', '+1 month', '-1 day') ELSE a.announced_on END >= '2026-01-01'
    AND CASE WHEN length(a.announced_on) = 7 THEN date(a.announced_on || '-01', '+1 month', '-1 day') ELSE a.announced_on END <= '2026-11-23'
    AND a.kind IN ('announcement')
    AND a.exit_type IN ('involuntary', 'mixed', 'voluntary')
    AND a.span IN ('one_round', 'several_years')
    AND a.scope IN ('core')
),
counted AS (
  SELECT a.*, e.company,
    COALESCE(a.employees, a.employees_low) AS people,
    a.qualifier = 'at_least' AND a.employees_high IS NULL AS open_ended,
    COALESCE(c.stance, 'unknown') AS stance
  FROM admissible AS a
  JOIN events AS e ON e.event = a.event
  LEFT JOIN codings AS c ON c.announcement = a.announcement AND c.role = 'adjudicated'
  WHERE NOT EXISTS (SELECT 1 FROM admissible AS b WHERE b.event = a.event AND b.rank < a.rank)
)
SELECT announcement, event, company, announced_on, last_day, people, open_ended, qualifier, basis, kind, stance
FROM counted) AS c
JOIN announcements AS a ON a.announcement = c.announcement;
CREATE VIEW announcement_sources AS
SELECT a.announcement, k.name AS employer, a.announced_on, a.employees, a.employees_low, a.employees_high,
  c.supports, s.publisher, s.url, s.redistribution
FROM announcements AS a
JOIN events AS e ON e.event = a.event
JOIN companies AS k ON k.company = e.company
JOIN citations AS c ON c.announcement = a.announcement
JOIN sources AS s ON s.source = c.source;
COMMIT;
