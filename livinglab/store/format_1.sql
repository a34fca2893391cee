-- Format 1 of the library, released formats are never edited. Every journalled table has one text primary key called id.
create table origin(id text primary key, kind text not null check(kind in ('laptop','phone','import','command')),
  name text not null, series text not null default '', at text not null default '');
create table project(id text primary key, code text not null unique, title text not null, title_en text not null,
  place text not null, region_type text not null, fiction text not null, created_at text not null,
  continued_from text references project(id), data text not null);
create table workshop(id text primary key, project_id text not null references project(id), no integer not null,
  title text not null, form text not null, date text not null, starts_at text not null, place text not null,
  planned_minutes integer, data text not null);
create index workshop_by_project on workshop(project_id);
create table activity(id text primary key, project_id text not null references project(id),
  workshop_id text not null references workshop(id), ord text not null, title text not null, stage text not null,
  method_id text not null, planned_minutes integer not null, pinned integer not null, started_at text not null,
  ended_at text not null, data text not null);
create index activity_by_workshop on activity(workshop_id);
create index activity_by_project on activity(project_id);
create table team(id text primary key, project_id text not null references project(id), ord text not null,
  name text not null, label text not null, people integer, tint integer not null);
create index team_by_project on team(project_id);
create table participant(id text primary key, project_id text not null references project(id), ord text not null,
  alias text not null, team_id text references team(id), role text not null, data text not null);
create index participant_by_project on participant(project_id);
create index participant_by_team on participant(team_id);
create table person_identity(id text primary key, name text not null, contact text not null);
create table sheet(id text primary key, project_id text not null references project(id),
  activity_id text not null references activity(id), kind text not null, ord text not null,
  team_id text references team(id), layout text not null, data text not null);
create index sheet_by_activity on sheet(activity_id);
create index sheet_by_project on sheet(project_id);

-- One id space for everything a link may name, so the trace graph has real foreign keys.
create table item(id text primary key, project_id text not null references project(id), kind text not null,
  prefix text not null, code_no integer not null, series text not null, label text not null, text text not null,
  data text not null, activity_id text references activity(id), team_id text references team(id),
  author_id text references participant(id), origin_id text not null references origin(id), created_at text not null,
  unique(project_id, prefix, series, code_no));
create index item_by_kind on item(project_id, kind);
create index item_by_activity on item(activity_id);
create index item_by_author on item(author_id) where author_id is not null;
-- Outside undo: a number that may stand on paper is never given twice.
create table code_counter(project_id text not null, prefix text not null, series text not null,
  next integer not null, primary key(project_id, prefix, series));
create table placement(id text primary key, sheet_id text not null references sheet(id),
  item_id text not null references item(id), layer text not null, x real, y real, lane text not null,
  ord text not null, unique(sheet_id, item_id, layer));
create index placement_by_item on placement(item_id);
create index placement_by_order on placement(sheet_id, ord);
create table membership(id text primary key, item_id text not null references item(id),
  cluster_id text not null references item(id), is_primary integer not null, ord text not null,
  unique(item_id, cluster_id));
create index membership_by_cluster on membership(cluster_id);
create table link(id text primary key, src_id text not null references item(id), dst_id text not null references item(id),
  relation text not null, note text not null, at text not null);
create index link_by_src on link(src_id);
create index link_by_dst on link(dst_id);
create table version(id text primary key, item_id text not null references item(id), no integer not null,
  frozen_at text not null, reason text not null, data text not null, unique(item_id, no));

create table poll(id text primary key, sheet_id text not null references sheet(id), rule text not null,
  secret integer not null, opened_at text not null, revealed_at text not null, closed_at text not null, data text not null);
create index poll_by_sheet on poll(sheet_id);
create table channel(id text primary key, poll_id text not null references poll(id), kind text not null,
  source text not null, issued integer, spoiled integer, unused integer);
create index channel_by_poll on channel(poll_id);
create table ballot(id text primary key, channel_id text not null references channel(id), serial text not null,
  entry integer not null, status text not null, reason text not null, unique(channel_id, serial, entry));
create table mark(id text primary key, ballot_id text not null references ballot(id),
  option_id text not null references item(id), value real not null, rank integer not null, unique(ballot_id, option_id));
create index mark_by_option on mark(option_id);
create table subtotal(id text primary key, channel_id text not null references channel(id),
  option_id text not null references item(id), count integer not null check(count >= 0), unique(channel_id, option_id));
create index subtotal_by_option on subtotal(option_id);
create table rating(id text primary key, sheet_id text not null references sheet(id),
  criterion_id text not null references item(id), rater text not null, target_id text references item(id),
  value real, comment text not null);
create index rating_by_sheet on rating(sheet_id);
create index rating_by_criterion on rating(criterion_id);
create index rating_by_target on rating(target_id);
create table answer(id text primary key, question_id text not null references item(id), wave text not null,
  respondent text not null, value real, text text not null, unique(question_id, wave, respondent));
create table measurement(id text primary key, item_id text not null references item(id), ord text not null,
  at_text text not null, at_date text not null, value real, k integer, n integer, subject text not null,
  phase text not null, version_id text references version(id), note text not null, check(k is null or k <= n));
create index measurement_by_item on measurement(item_id);
create table kept(id text primary key, project_id text not null references project(id), ord text not null,
  key text not null, fate text not null, value text not null);
create index kept_by_project on kept(project_id);
create table attachment(id text primary key, mime text not null, bytes integer not null, width integer, height integer);

-- The journal: append only. Undo is a new step that names what it reverts.
create table step(seq integer primary key, id text not null unique, project_id text,
  origin_id text not null references origin(id), at text not null, label text not null, args text not null,
  direction text not null check(direction in ('do','undo','redo')), reverts text references step(id),
  barrier integer not null, merge_key text);
create index step_undo on step(project_id, origin_id, seq);
create index step_reverts on step(reverts) where reverts is not null;
create table change(step_id text not null references step(id), n integer not null, tbl text not null,
  row_id text not null, before text, after text, primary key(step_id, n));
create index change_by_row on change(row_id);
create table tombstone(tbl text not null, row_id text not null, step_id text not null, primary key(tbl, row_id));
