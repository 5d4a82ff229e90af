package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseKind;

/**
 * The verbs by which joint statements say what a clause is.
 */
final class KindWords {

	private static final String KO_MEETING = "(회의|회담|회장단회의|총회|간담회|라운드테이블|포럼|협의회|정상회담|합동회의|행사|대회)";

	private static final String JA_MEETING = "(会議|会合|会談|総会|懇談会|フォーラム|ラウンドテーブル|協議会|首脳会談|合同会議|大会)";

	private static final String EN_MEETING = "(meetings?|editions?|sessions?|conferences?|rounds?|roundtables?|forums?|summits?|assembl(?:y|ies)|dialogues?)";

	private static final Map<Language, List<Words>> WORDS = Map.of(Language.KO, korean(), Language.JA, japanese(),
			Language.EN, english());

	private KindWords() {
	}

	/** All words of a text that speak for a kind, in the order of the text. */
	static List<Trigger> in(String text, Language language) {
		List<Trigger> found = new ArrayList<>();
		for (Words words : WORDS.getOrDefault(language, List.of())) {
			Matcher matcher = words.pattern().matcher(text);
			while (matcher.find()) {
				found.add(new Trigger(language, matcher.start(), matcher.end(), words.kind(), words.strong()));
			}
		}
		found.sort(Comparator.comparingInt(Trigger::start)
			.thenComparing(Comparator.comparingInt(Trigger::end).reversed()));
		return found;
	}

	/** Whether a line in any language says more than a name. */
	static boolean promisesOrSays(String line) {
		for (Language language : Language.values()) {
			if (in(line, language).stream()
				.anyMatch((it) -> it.strong() && it.kind() != ClauseKind.PROCEDURAL
						&& it.kind() != ClauseKind.ONGOING_COOPERATION)) {
				return true;
			}
		}
		return false;
	}

	private static List<Words> korean() {
		return List.of(
				strong(ClauseKind.PROCEDURAL, "(차기|다음|차회)\\s?(번\\s?)?(제?\\s?\\d+\\s?[회차]\\s?)?[가-힣·\\- ]{0,14}?"
						+ KO_MEETING + "|(제\\s?)?\\d+\\s?[회차]\\s?[가-힣·\\- ]{0,16}?" + KO_MEETING
						+ "[은는를을]\\s[^.]{0,40}(개최|연다|열기로|열린다|열 예정)" + "|(내년|내후년)[^.]{0,30}" + KO_MEETING
						+ "?[^.]{0,20}(개최|열기로|열 예정|연다|열린다|만나기로)"
						+ "|효력(을|이)|발효|유효\\s?기간|서명(일|한 날)|정본|국문[과와,·]|(본|이)\\s?(각서|협약|선언|합의서|성명)[은는의을를][^.]{0,40}"
						+ "(개정|수정|해지|종료|변경|공개|공표|법적\\s?구속력)|법적(인)?\\s?(구속력|의무)|해지(할|하고자)|서면\\s?합의(로|에)"),
				strong(ClauseKind.RECOMMENDATION,
						"촉구(하|했|한|키로)|건의(하|했|한|키로)|요청(하|했|한|키로)|제안(하|했|한|키로)|제언(하|했|한)|권고(하|했|한|키로)|요구(하였|했|하기|한다)|당부(하|했|한)"
								+ "|(해|하여|주기를|하기를|길|기를)\\s?(줄 것을\\s?)?(바란다|희망한다|호소)|주문(하였|했|한다)|줄 것을|나서야 한다|(정부|국회|당국)[가는은의이][^.]{0,60}(해야 한다|하여야 한다)"),
				strong(ClauseKind.SHARED_VIEW,
						"인식을?\\s?(같이|함께|공유|재확인)|인식(했|하였|하고|하며|한다|하는)|공감(했|하였|하고|하며|한다|대)|의견(을|이|에)?\\s?(같이|일치|모으|모았|모은다|함께)"
								+ "|견해를?\\s?(같이|공유|함께)|뜻을\\s?(같이|함께)|평가(했|하였|하고|하며|한다|하는)|환영(했|하였|하고|하며|한다|의 뜻|하는)|주목(했|하였|하고|하며|한다)"
								+ "|확인(했|하였|하고|하며|한다)|우려(를|하)|유의(했|하였|하고|한다)|기대(를 (표|나타|밝)|했|하였|한다|를 모)|지지(를|했|하였|한다)|강조(했|하였|하고|하며|한다)"
								+ "|(중요|필요)하다는 (데|점|점에|것에)|높이 (평가|사)"),
				strong(ClauseKind.COMMITMENT,
						"기로\\s?(뜻을|의견을|했|하였|하고|하며|한다|함|합의|결정|약속|다짐|결의)|키로\\s?(했|하였|하고|한다|합의)|합의(했|하였|한다)|결정(했|하였|한다)|약속(했|하였|한다)|다짐(했|하였|한다)|결의(했|하였|한다)"
								+ "|(추진|노력|협력|설치|강화|구축|지원|확대|마련|운영|실시|공유|모색|발굴|개최|구성|도모|검토|이행|교환|조성|육성|제공|협의|점검|파견|발간|수행|지정|작성)(한다|할 것이다|하겠다|해 나간다|하여 나간다|해 나갈|하도록 한다|해 나가겠다)"
								+ "|(나간다|나가겠다|나갈 것|힘쓴다|기울인다|만든다|둔다|연다|나선다|맡는다|돕는다|높인다|늘린다|넓힌다|줄인다|갖는다)(?=[.\\s]|$)"),
				weak(ClauseKind.COMMITMENT,
						"(추진|강화|확대|구축|설치|조성|마련|개최|실시|지원|발굴|운영|협력)(함|키로|하고|하며|하여)?(?=[.,\\s]|$)|할 것|한다(?=[.]|$)"),
				strong(ClauseKind.ONGOING_COOPERATION,
						"지속(?!\\s?가능)(적으로|하기로|해서|해 |하여|한다|해나|적인 (협력|교류|대화|소통))|계속(해서|하여|하기로|해 |한다|하며|적으로| 협력| 추진| 노력| 이어| 유지| 확대| 강화)"
								+ "|정례(적으로|화)|정기적(으로|인)|정기(회의|협의|교류)|매년|매 분기|분기마다|해마다|꾸준히|상시|이어\\s?(가|나가|갈)|앞으로도|향후에도|유지(하기로|한다|해)"));
	}

	private static List<Words> japanese() {
		return List.of(strong(ClauseKind.PROCEDURAL, "(次回|次期)(の)?(第[\\d０-９一二三四五六七八九十]+回)?[^。、]{0,14}?(" + JA_MEETING
				+ "|開催|は)" + "|第[\\d０-９一二三四五六七八九十]+回[^。、]{0,16}?" + JA_MEETING + "[はを][^。]{0,40}(開催|開く)"
				+ "|(来年|翌年)[^。]{0,30}(開催|開く)|効力|発効|有効期間|署名の日|署名日|正文|本(覚書|協定|声明|宣言|合意書)[はのを][^。]{0,40}(改正|改定|変更|修正|終了|解約|公表|法的拘束力)"
				+ "|法的(な)?(拘束力|義務)|書面(による|に)(合意|より)"),
				strong(ClauseKind.RECOMMENDATION,
						"(を|よう|う|く|に)求め(る|た|て|、|ること)|要望(する|した|し、|していく|すること)|提言(する|した|し、|すること)|要請(する|した|し、|すること)|(強く)?促(す|した|し、)|働きかけ(る|た|て|、)|訴え(る|た)"
								+ "|提案(する|した|し、|すること)|勧告(する|した)|(政府|国会|当局)[がはに][^。]{0,60}(べきである|べきだ|期待する|望む|望まれる)"),
				strong(ClauseKind.SHARED_VIEW,
						"認識(を|で|が|に)[^。]{0,6}(共有|一致|共に|新たに|同じく|至)|との認識|認識(した|し、|する|している)|共通(の)?認識|(見解|意見|考え|思い)(を|で|が|の)[^。]{0,4}(共有|一致|同じく)|評価(した|し、|する|している)"
								+ "|歓迎(した|し、|する|の意)|確認(した|し、|する|し合)|留意(した|し、|する)|懸念(を|が|する|した)|期待(を|する|した|し、|が)|共感(した|し、|する)|支持(する|した|し、|を)|強調(した|し、|する)|注目(した|し、|する)|再確認|高く評価"),
				strong(ClauseKind.COMMITMENT,
						"ことで(合意|一致|意見)|こと(に|と|を)(合意|した|する|し、|決|約|で合意)|合意(した|し、|する)|決定(した|し、|する)|約束(した|する)|申し合わせ"
								+ "|(推進|強化|設置|協力|実施|構築|支援|検討|開催|拡大|整備|共有|促進|連携|派遣|運営|創設|策定|提供|交換|協議|指定|作成|展開|活用|公募|育成|尽力)(する|していく|して(いく|まいる)|を図る|を進める)(?=[。、）)\\s]|$|。|もの|こと)"
								+ "|(取り組む|取り組んでいく|努める|努めていく|進める|進めていく|図る|図っていく|設ける|行う|行っていく|目指す|深める|高める|広げる|立ち上げる|始める|開く|講じる|定める|置く)(?=[。）)]|$|もの|こと)"),
				weak(ClauseKind.COMMITMENT,
						"(推進|強化|拡大|構築|設置|創設|促進|整備|開催|実施|支援|協力|連携)(?=[。、）)\\s]|$)|ものとする|こと(?=[。]|$)"),
				strong(ClauseKind.ONGOING_COOPERATION,
						"引き続き|ひき続き|引続き|継続(的に|し|して|する|的な(協力|交流|対話))|今後(と)?も|定期的(に|な)|定例(的に|化)|恒常的|毎年|四半期ごと|常時|不断に|絶えず|維持(する|し|して)"));
	}

	private static List<Words> english() {
		return List.of(strong(ClauseKind.PROCEDURAL, "\\b(next|following|upcoming|subsequent) (\\w+[ -]){0,4}"
				+ EN_MEETING + "\\b|\\b\\d+(st|nd|rd|th) (\\w+[ -]){0,5}" + EN_MEETING
				+ " (will|is to|shall|would|is scheduled)\\b"
				+ "|\\b(enters?|come|comes) into (force|effect)|\\btakes? effect|\\b(become|becomes|remains?|remain) (effective|valid|in force|in effect)|\\bmay be (amended|terminated|extended|modified)|\\b(amended|terminated) (by|at|in)"
				+ "|\\bvalid for\\b|\\blegally binding|\\bequally (authentic|valid)|\\bmade public\\b|\\breconvene|\\bmeet again (in|next)|\\bwill be held (again )?(in|next)\\b"),
				strong(ClauseKind.RECOMMENDATION,
						"\\burg(e|es|ed)\\b|\\brecommend(s|ed)?\\b(?! by)|\\bcall(s|ed)? (on|upon|for)\\b|\\brequest(s|ed)? (that|the|both|their|each|govern)|\\bpropos(e|es|ed) (that|to the|to both|a|an)\\b|\\bask(s|ed)? (the|both|their|that)\\b|\\bappeal(s|ed)? to|\\bencourag(e|es|ed) (the|both) (two )?(govern|auth|respective)|\\bsuggest(s|ed)? (that|to)"
								+ "|\\bgovernments? (of \\w+ and \\w+ )?(should|are (asked|urged|called|requested))|\\binvit(e|es|ed) (the|both) (two )?govern|\\bpetition"),
				strong(ClauseKind.SHARED_VIEW,
						"\\bshar(e|es|ed) (the|a|their|an?) (\\w+ )?(view|views|recognition|understanding|concern|concerns|conviction|belief|opinion|assessment)|\\brecogni[sz](e|es|ed)\\b|\\backnowledg(e|es|ed)\\b|\\b(re)?affirm(s|ed)?\\b|\\bnot(e|es|ed)\\b(?= (that|the|with|a|an|how|both))"
								+ "|\\bwelcom(e|es|ed)\\b|\\bappreciat(e|es|ed)\\b|\\b(re)?confirm(s|ed)?\\b|\\bconcur(s|red)?\\b|\\bexpress(es|ed)? (\\w+ )?(concern|hope|expectation|support|regret|satisfaction|appreciation)|\\bagree(s|d)? that\\b|\\bof the view\\b"
								+ "|\\bemphasi[sz](e|es|ed)\\b|\\bunderlin(e|es|ed)\\b|\\bunderscor(e|es|ed)\\b|\\bhighlight(s|ed)?\\b|\\bstress(es|ed)?\\b|\\bbeliev(e|es|ed)\\b|\\bcommend(s|ed)?\\b|\\bsupport(s|ed) the\\b|\\bassessed\\b|\\bpraised\\b|\\bobserved\\b|\\bconsiders?\\b|\\bregards?\\b"),
				strong(ClauseKind.COMMITMENT,
						"\\bagree(s|d)? (to|on|upon|with)\\b|\\bwill\\b|\\bshall\\b|\\bdecid(e|es|ed) (to|on|upon)\\b|\\bcommit(s|ted)? (\\w+ )?(themselves )?to\\b|\\bpledg(e|es|ed)\\b|\\bundert(ake|akes|ook)\\b|\\bresolv(e|es|ed) to\\b|\\bintends? to\\b|\\bpromis(e|es|ed)\\b|\\bplans? to\\b|\\bset out to\\b|\\bare to\\b|\\bvow(s|ed)? to\\b|\\bdetermined to\\b"),
				strong(ClauseKind.PREAMBLE,
						"\\b(purpose|aim|objective)s? of (this|the present) (memorandum|agreement|statement|mou)"),
				weak(ClauseKind.COMMITMENT,
						"^(to )?(strengthen|expand|establish|promote|build|launch|create|support|hold|develop|share|explore|facilitate|deepen|set up|exchange|enhance|increase|conduct|organi[sz]e|form|appoint|publish|introduce|simplify|joint|jointly)(ing|e|ing)?\\b"),
				strong(ClauseKind.ONGOING_COOPERATION,
						"\\bcontinu(e|es|ed|ing) (to|their|its|the|with|working|cooperat\\w+|holding|supporting|dialogue|exchang\\w+|in|and)|\\bcontinuously\\b|\\bon a (regular|continuing|continuous|continued|yearly|annual|permanent) basis|\\bregularly\\b|\\bevery (year|quarter|month)|\\bannually\\b|\\beach year\\b|\\bmaintain(s|ed)?\\b|\\bongoing\\b(?= (cooperation|dialogue|exchange|basis))|\\bkeep (holding|working|up|each other|cooperating)|\\bsustain(s|ed)?\\b|\\bas before\\b"));
	}

	private static Words strong(ClauseKind kind, String pattern) {
		return new Words(kind, true, Pattern.compile("(?:" + pattern + ")", Pattern.CASE_INSENSITIVE));
	}

	private static Words weak(ClauseKind kind, String pattern) {
		return new Words(kind, false, Pattern.compile("(?:" + pattern + ")", Pattern.CASE_INSENSITIVE));
	}

	private record Words(ClauseKind kind, boolean strong, Pattern pattern) {

	}

}
