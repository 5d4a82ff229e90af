-- Invented data for measurements, run by org.yaksoku.seed.Measurement in one transaction. The settings
-- measurement.clauses, .users and .large say how much. Nothing here is random: the same size gives the same rows. The
-- seventeen newest statements and the first series are the same in every size, so that the pages that show them are too.

insert into party.organisation (id, version, slug, name_ko, name_ja, name_en, kind, side, place_ko, place_ja, place_en, example)
select md5('measure organisation ' || i)::uuid, 0, 'measure-organisation-' || to_char(i, 'FM00'),
  '예시 경제단체 ' || i, 'サンプル経済団体 ' || i, 'Example business body ' || i,
  (array['CHAMBER', 'ASSOCIATION', 'COMMITTEE', 'COMPANY'])[1 + i % 4], (array['KR', 'JP'])[1 + i % 2],
  (array['서울', '도쿄'])[1 + i % 2], (array['ソウル', '東京'])[1 + i % 2], (array['Seoul', 'Tokyo'])[1 + i % 2], true
from generate_series(1, 40) i;

insert into party.person (id, version, slug, name_ko, name_ja, name_en, example)
select md5('measure person ' || i)::uuid, 0, 'measure-person-' || to_char(i, 'FM00'), '예시 대표 ' || i, 'サンプル代表 ' || i,
  'Example delegate ' || i, true
from generate_series(1, 40) i;

insert into account.user_account (id, email, name, side, language, active, version)
select md5('measure user ' || i)::uuid, 'measure-' || i || '@example.org', 'Example user ' || i, (array['KR', 'JP'])[1 + i % 2],
  (array['KO', 'JA', 'EN'])[1 + i % 3], false, 0
from generate_series(1, current_setting('measurement.users')::int) i;

insert into account.user_role (user_id, role)
select md5('measure user ' || i)::uuid, (array['EDITOR', 'EDITOR', 'APPROVER', 'EXECUTIVE'])[1 + i % 4]
from generate_series(1, current_setting('measurement.users')::int) i;

-- Sixty clauses a statement, one statement a meeting, seventeen meetings a series, newest first.

insert into meeting.series (id, version, slug, name_ko, name_ja, name_en, short_name_ko, short_name_ja, short_name_en,
  description_ko, description_ja, description_en, state, example)
select md5('measure series ' || i)::uuid, 0, 'measure-series-' || to_char(i, 'FM000'), '예시 경제인회의 ' || i,
  'サンプル経済人会議 ' || i, 'Example business conference ' || i, '예시회의 ' || i, 'サンプル会議 ' || i, 'Example conference ' || i,
  '측정을 위해 지어낸 회의입니다.', '測定のために作られた架空の会議です。', 'A conference invented for measurements.', 'ACTIVE', true
from generate_series(1, (current_setting('measurement.clauses')::int + 1019) / 1020) i;

insert into meeting.series_organisation (series_id, organisation_id, side)
select md5('measure series ' || i)::uuid, md5('measure organisation ' || (1 + (2 * i + k) % 40))::uuid, (array['JP', 'KR'])[1 + k]
from generate_series(1, (current_setting('measurement.clauses')::int + 1019) / 1020) i, generate_series(0, 1) k;

insert into meeting.meeting (id, version, code, series_id, ordinal, title_ko, title_ja, title_en, host_side,
  host_organisation_id, place_ko, place_ja, place_en, held_precision, held_earliest, held_latest, held_inferred, status,
  visibility, example)
select md5('measure meeting ' || i)::uuid, 0, 'measure-meeting-' || to_char(i, 'FM0000'),
  md5('measure series ' || (i + 16) / 17)::uuid, 17 - (i - 1) % 17, '예시 경제인회의 본회의 ' || i, 'サンプル経済人会議本会議 ' || i,
  'Example business conference, plenary ' || i, (array['KR', 'JP'])[1 + i % 2],
  md5('measure organisation ' || (1 + (2 * ((i + 16) / 17) + i % 2) % 40))::uuid, (array['서울', '도쿄'])[1 + i % 2],
  (array['ソウル', '東京'])[1 + i % 2], (array['Seoul', 'Tokyo'])[1 + i % 2], 'DAY', d, d, false, 'HELD', 'PUBLIC', true
from generate_series(1, (current_setting('measurement.clauses')::int + 59) / 60) i,
  lateral (select date '2025-12-31' - case when i <= 17 then i - 1 else 17 + (i - 18) % 348 end as d) x;

insert into meeting.participation (id, version, meeting_id, position, person_id, organisation_id, title_ko, title_ja,
  title_en, role, attendance, visibility)
select md5('measure participation ' || i || ' ' || k)::uuid, 0, md5('measure meeting ' || i)::uuid, k,
  md5('measure person ' || (1 + (2 * ((i + 16) / 17) + k) % 40))::uuid,
  md5('measure organisation ' || (1 + (2 * ((i + 16) / 17) + k) % 40))::uuid, '단장', '団長', 'Head of delegation',
  case when k < 2 then 'HEAD_OF_DELEGATION' else 'DELEGATE' end, 'ATTENDED', 'PUBLIC'
from generate_series(1, (current_setting('measurement.clauses')::int + 59) / 60) i, generate_series(0, 3) k;

insert into statement.statement (id, version, code, series_id, adopted_precision, adopted_earliest, adopted_latest,
  adopted_inferred, purpose_ko, purpose_ja, purpose_en, example)
select md5('measure statement ' || i)::uuid, 0, 'measure-' || to_char(i, 'FM0000'),
  md5('measure series ' || (i + 16) / 17)::uuid, 'DAY', d, d, false, '양국 경제계의 공동 과제를 확인하고 협력 방향을 제시합니다.',
  '両国経済界の共通課題を確認し、協力の方向を示します。', 'Names what both business communities face and where they will work together.', true
from generate_series(1, (current_setting('measurement.clauses')::int + 59) / 60) i,
  lateral (select date '2025-12-31' - case when i <= 17 then i - 1 else 17 + (i - 18) % 348 end as d) x;

insert into statement.statement_meeting (statement_id, meeting_id, position)
select md5('measure statement ' || i)::uuid, md5('measure meeting ' || i)::uuid, 1
from generate_series(1, (current_setting('measurement.clauses')::int + 59) / 60) i;

insert into statement.statement_issuer (statement_id, organisation_id, side, position)
select md5('measure statement ' || i)::uuid, md5('measure organisation ' || (1 + (2 * ((i + 16) / 17) + k) % 40))::uuid,
  (array['JP', 'KR'])[1 + k], k
from generate_series(1, (current_setting('measurement.clauses')::int + 59) / 60) i, generate_series(0, 1) k;

insert into statement.statement_version (id, version, statement_id, number, state, title_ko, title_ja, title_en, preamble_ko,
  preamble_ja, preamble_en, closing_ko, closing_ja, closing_en, standing_ko, standing_ja, standing_en)
select md5('measure version ' || i)::uuid, 0, md5('measure statement ' || i)::uuid, 1, 'DRAFT',
  '예시 경제인회의 공동성명 제' || i || '호', 'サンプル経済人会議共同声明 第' || i || '号', 'Example business conference, joint statement no. ' || i,
  '양국 경제계 대표는 급변하는 국제 환경 속에서 상호 신뢰를 바탕으로 협력을 넓혀야 한다는 데 뜻을 같이하고 다음과 같이 합의하였다.',
  '両国経済界の代表は、急速に変化する国際環境の中で相互の信頼に基づき協力を広げる必要があることで一致し、以下のとおり合意した。',
  'The representatives of both business communities agree that cooperation founded on trust has to grow in a world that changes fast, and state as follows.',
  '양측은 다음 회의에서 이행 상황을 함께 확인하기로 하였다.', '双方は次回会議において履行状況を共に確認することとした。',
  'Both sides will look at what has been done when they next meet.', 'AUTHENTIC', 'AUTHENTIC', 'WORKING_TRANSLATION'
from generate_series(1, (current_setting('measurement.clauses')::int + 59) / 60) i;

insert into statement.clause (id, version, statement_id, key, headline_ko, headline_ja, headline_en)
select md5('measure clause ' || c)::uuid, 0, md5('measure statement ' || 1 + (c - 1) / 60)::uuid, (1 + (c - 1) % 60)::text,
  '협력 과제 ' || c, '協力課題 ' || c, 'Task ' || c
from generate_series(1, current_setting('measurement.clauses')::int) c;

insert into statement.clause_topic (clause_id, topic_id)
select md5('measure clause ' || c)::uuid, t.id
from generate_series(1, current_setting('measurement.clauses')::int) c
join (select id, row_number() over (order by slug) - 1 as place, count(*) over () as many from topic.topic) t
  on t.place = c % t.many;

insert into statement.clause_version (id, version, statement_version_id, clause_id, position, number, depth, kind,
  section_ko, section_ja, section_en)
select md5('measure clause version ' || c)::uuid, 0, md5('measure version ' || 1 + (c - 1) / 60)::uuid,
  md5('measure clause ' || c)::uuid, (c - 1) % 60, (1 + (c - 1) % 60)::text, 0,
  (array['COMMITMENT', 'SHARED_VIEW', 'COMMITMENT', 'RECOMMENDATION', 'COMMITMENT', 'ONGOING_COOPERATION'])[1 + c % 6],
  '분야 ' || 1 + (c - 1) % 60 / 10, '分野 ' || 1 + (c - 1) % 60 / 10, 'Field ' || 1 + (c - 1) % 60 / 10
from generate_series(1, current_setting('measurement.clauses')::int) c;

insert into statement.clause_text (id, version, clause_version_id, language, text, standing, state)
select md5('measure text KO ' || c)::uuid, 0, md5('measure clause version ' || c)::uuid, 'KO',
  (array['양측은 수소·암모니아 공급망을 공동으로 구축하고, 2030년까지 제3국에서의 공동 투자를 늘리기 위한 실무 협의체를 설치한다.',
    '양측은 핵심 광물과 반도체 소재의 안정적인 조달을 위하여 비축 정보를 정기적으로 교환하고 비상시에는 서로 우선하여 공급하도록 노력한다.',
    '양측은 청년 창업 기업의 상호 진출을 돕기 위하여 서울과 도쿄에 공동 창구를 두고 해마다 두 차례 투자 설명회를 개최한다.',
    '양측은 인공지능의 안전한 이용에 관한 원칙을 공유하고, 산업 현장의 활용 사례를 모아 공동 보고서로 펴낸다.',
    '양측은 저출생과 고령화에 대응하여 돌봄·의료 서비스 분야의 기술 협력을 넓히고 자격의 상호 인정을 양국 정부에 건의한다.',
    '양측은 지방 도시 사이의 항공편과 관광 교류를 늘리기 위하여 지역 상공회의소가 참여하는 협의회를 운영한다.',
    '양측은 재해가 일어났을 때 기업의 사업 연속성을 지키기 위하여 연락망을 정비하고 해마다 합동 훈련을 실시한다.',
    '양측은 포괄적·점진적 환태평양경제동반자협정을 비롯한 규범에 기반한 자유무역 질서를 지지하고 이를 양국 정부에 전달한다.']
  )[1 + c % 8] || ' (과제 ' || c || ')', 'AUTHENTIC', 'REVIEWED'
from generate_series(1, current_setting('measurement.clauses')::int) c;

insert into statement.clause_text (id, version, clause_version_id, language, text, standing, state)
select md5('measure text JA ' || c)::uuid, 0, md5('measure clause version ' || c)::uuid, 'JA',
  (array['双方は水素・アンモニアの供給網を共同で構築し、2030年までに第三国における共同投資を拡大するため、実務協議体を設置する。',
    '双方は重要鉱物及び半導体素材の安定調達のため、備蓄情報を定期的に交換し、緊急時には相互に優先して供給するよう努める。',
    '双方は若手起業家の相互進出を支援するため、ソウルと東京に共同窓口を置き、毎年二回の投資説明会を開催する。',
    '双方は人工知能の安全な利用に関する原則を共有し、産業現場における活用事例を集めて共同報告書として公表する。',
    '双方は少子高齢化に対応し、介護・医療サービス分野の技術協力を広げ、資格の相互承認を両国政府に建議する。',
    '双方は地方都市間の航空便と観光交流を増やすため、地域の商工会議所が参加する協議会を運営する。',
    '双方は災害発生時に企業の事業継続を守るため、連絡網を整備し、毎年合同訓練を実施する。',
    '双方は環太平洋パートナーシップに関する包括的及び先進的な協定をはじめとする、ルールに基づく自由貿易秩序を支持し、これを両国政府に伝達する。']
  )[1 + c % 8] || '（課題 ' || c || '）', 'AUTHENTIC', 'REVIEWED'
from generate_series(1, current_setting('measurement.clauses')::int) c;

insert into statement.clause_text (id, version, clause_version_id, language, text, standing, state)
select md5('measure text EN ' || c)::uuid, 0, md5('measure clause version ' || c)::uuid, 'EN',
  (array['Both sides will build a supply chain for hydrogen and ammonia together, and set up a working group to increase joint investment in third countries by 2030.',
    'Both sides will regularly exchange information on stocks of critical minerals and semiconductor materials, and endeavour to supply each other first in an emergency.',
    'To help young companies enter each other’s market, both sides will open a joint desk in Seoul and in Tokyo and hold two investment briefings every year.',
    'Both sides share principles for the safe use of artificial intelligence, and will collect cases from industry and publish them in a joint report.',
    'In view of low birth rates and ageing, both sides will widen technical cooperation in care and medical services and propose mutual recognition of qualifications to both governments.',
    'To increase flights between regional cities and tourism, both sides will run a council in which the regional chambers of commerce take part.',
    'To keep companies working when disaster strikes, both sides will maintain a network of contacts and hold a joint exercise every year.',
    'Both sides support a free trade order founded on rules, including the Comprehensive and Progressive Agreement for Trans-Pacific Partnership, and will tell both governments so.']
  )[1 + c % 8] || ' (Task ' || c || ')', 'WORKING_TRANSLATION', 'REVIEWED'
from generate_series(1, current_setting('measurement.clauses')::int) c;

-- Agreed wordings never change, so they are published once they are whole.

update statement.statement_version v
set state = 'PUBLISHED', version = 1, fingerprint = encode(sha256(convert_to(v.id::text, 'UTF8')), 'hex'),
  sign_off_requested_at = s.dated_on - interval '7 days', agreed_at = s.dated_on, published_at = s.dated_on,
  published_by = 'system:seed', public_from = s.dated_on
from statement.statement s
where s.id = v.statement_id and v.state = 'DRAFT' and s.code like 'measure-%';

insert into statement.sign_off (id, version, statement_version_id, side, signed_by, signed_at, fingerprint)
select md5('measure sign-off ' || v.id || side)::uuid, 0, v.id, side, 'system:seed', v.agreed_at, v.fingerprint
from statement.statement_version v join statement.statement s on s.id = v.statement_id, unnest(array['KR', 'JP']) side
where s.code like 'measure-%';

-- One action a clause; every fourth reported, every eighth answered, and the fifth clause of a statement twelve times.

insert into followup.action (id, version, code, title_ko, title_ja, title_en, deliverable_ko, deliverable_ja,
  deliverable_en, horizon, due_precision, due_earliest, due_latest, due_inferred, visibility, example)
select md5('measure action ' || c)::uuid, 0, 'measure-action-' || to_char(c, 'FM000000'), '실무 협의체 설치 ' || c,
  '実務協議体の設置 ' || c, 'Set up the working group ' || c, '협의체 운영 규정과 첫 회의 결과', '協議体の運営規程と初回会議の結果',
  'Rules of the group and the results of its first meeting', case when c % 3 = 0 then 'NOT_STATED' else 'DATED' end,
  case when c % 3 <> 0 then 'DAY' end, d, d, case when c % 3 <> 0 then false end, 'PUBLIC', true
from generate_series(1, current_setting('measurement.clauses')::int) c,
  lateral (select case when c % 3 <> 0 then date '2026-06-30' + c % 500 end as d) x;

insert into followup.action_clause (action_id, clause_id)
select md5('measure action ' || c)::uuid, md5('measure clause ' || c)::uuid
from generate_series(1, current_setting('measurement.clauses')::int) c;

insert into followup.action_party (id, version, action_id, side, owes, organisation_id)
select md5('measure party ' || c || ' ' || k)::uuid, 0, md5('measure action ' || c)::uuid, (array['KR', 'JP'])[1 + k], k = 0,
  md5('measure organisation ' || (1 + (2 * ((c + 1019) / 1020) + 1 - k) % 40))::uuid
from generate_series(1, current_setting('measurement.clauses')::int) c, generate_series(0, 1) k
where k = 0 or c % 2 = 0;

insert into followup.progress_report (id, action_id, side, organisation_id, as_of, progress, note, note_language, visibility,
  reported_by, reported_at)
select md5('measure report ' || c || ' ' || k)::uuid, md5('measure action ' || c)::uuid, (array['KR', 'JP'])[1 + k % 2],
  md5('measure organisation ' || (1 + (2 * ((c + 1019) / 1020) + 1 - k % 2) % 40))::uuid, date '2026-01-15' + k * 7,
  case when k % 2 = 0 then case when c % 8 = 0 then 'COMPLETED' else 'IN_PROGRESS' end end,
  '협의체의 구성을 마치고 제' || k + 1 || '차 회의에서 역할 분담과 일정을 확인하였습니다.', 'KO', 'PUBLIC', 'system:seed',
  timestamptz '2026-01-16 00:00:00+00' + k * interval '7 days'
from generate_series(1, current_setting('measurement.clauses')::int) c, generate_series(0, 11) k
where (c - 1) % 60 = 4 or k = 0 and c % 4 = 0;

insert into followup.confirmation (id, report_id, side, agrees, note, note_language, confirmed_by, confirmed_at)
select md5('measure answer ' || r.id)::uuid, r.id, case r.side when 'KR' then 'JP' else 'KR' end, x.agrees,
  case when not x.agrees then '当方の記録では、まだ完了していません。' end, case when not x.agrees then 'JA' end, 'system:seed',
  r.reported_at + interval '3 days'
from followup.progress_report r join followup.action a on a.id = r.action_id,
  lateral (select a.code not like '%6' as agrees) x
where a.code like 'measure-action-%' and right(a.code, 6)::int % 8 = 0 and r.progress is not null;

-- One long statement in ten versions: three hundred clauses, each version with other words in every tenth of them.

do $$
declare
  statement_id uuid := md5('measure statement large')::uuid;
  version_id uuid;
begin
  if current_setting('measurement.large') <> 'true' then
    return;
  end if;
  insert into statement.statement (id, version, code, adopted_precision, adopted_earliest, adopted_latest, adopted_inferred, example)
  values (statement_id, 0, 'measure-large', 'DAY', '2024-06-30', '2024-06-30', false, true);
  insert into statement.statement_issuer (statement_id, organisation_id, side, position)
  select statement_id, md5('measure organisation ' || 1 + k)::uuid, (array['JP', 'KR'])[1 + k], k from generate_series(0, 1) k;
  insert into statement.clause (id, version, statement_id, key)
  select md5('measure clause large ' || c)::uuid, 0, statement_id, c::text from generate_series(1, 300) c;
  for n in 1..10 loop
    version_id := md5('measure version large ' || n)::uuid;
    insert into statement.statement_version (id, version, statement_id, number, state, title_ko, title_ja, title_en,
      standing_ko, standing_ja, standing_en, reason_en)
    values (version_id, 0, statement_id, n, 'DRAFT', '예시 장기 협력 계획', 'サンプル長期協力計画', 'Example plan of long-term cooperation',
      'AUTHENTIC', 'AUTHENTIC', 'WORKING_TRANSLATION', case when n > 1 then 'Every tenth clause was put more clearly' end);
    insert into statement.clause_version (id, version, statement_version_id, clause_id, position, number, depth, kind)
    select md5('measure clause version large ' || n || ' ' || c)::uuid, 0, version_id, md5('measure clause large ' || c)::uuid,
      c, c::text, 0, (array['COMMITMENT', 'SHARED_VIEW', 'RECOMMENDATION'])[1 + c % 3]
    from generate_series(1, 300) c;
    insert into statement.clause_text (id, version, clause_version_id, language, text, standing, state)
    select md5('measure text large ' || n || ' ' || c || l.language)::uuid, 0,
      md5('measure clause version large ' || n || ' ' || c)::uuid, l.language,
      l.text || ' (' || c || case when c % 10 < n and c % 10 > 0 then '.' || c % 10 else '' end || ')', l.standing, 'REVIEWED'
    from generate_series(1, 300) c, (values
      ('KO', 'AUTHENTIC', '양측은 장기 협력 계획에 따라 분야별 실무 협의체를 설치하고 그 결과를 다음 회의에 보고한다.'),
      ('JA', 'AUTHENTIC', '双方は長期協力計画に基づき分野別の実務協議体を設置し、その結果を次回会議に報告する。'),
      ('EN', 'WORKING_TRANSLATION', 'Under the plan of long-term cooperation both sides set up a working group for each field and report its results to the next meeting.')
    ) l (language, standing, text);
    update statement.statement_version v
    set state = 'SUPERSEDED', version = 2, public_until = timestamptz '2024-06-30 00:00:00+00' + n * interval '30 days'
    where v.statement_id = md5('measure statement large')::uuid and v.state = 'PUBLISHED';
    update statement.statement_version v
    set state = 'PUBLISHED', version = 1, fingerprint = encode(sha256(convert_to(v.id::text, 'UTF8')), 'hex'),
      agreed_at = timestamptz '2024-06-30 00:00:00+00' + n * interval '30 days',
      published_at = timestamptz '2024-06-30 00:00:00+00' + n * interval '30 days', published_by = 'system:seed',
      public_from = timestamptz '2024-06-30 00:00:00+00' + n * interval '30 days'
    where v.id = version_id;
  end loop;
end
$$;
