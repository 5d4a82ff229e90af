package org.yaksoku.statement.intake;

import java.util.regex.Pattern;

/**
 * What can be told from the look of a line without understanding it.
 */
final class Wording {

	private static final Pattern ENDS_SENTENCE = Pattern
		.compile("([.!?。．！？;；]|다|함|음|됨|것|する|した|こと|である|ます|った)[\"”’」』)）\\]]*$");

	private static final Pattern LEADS_IN = Pattern.compile("[:：]$|(다음|아래|이하)(과|와)? 같[다이은]|다음(의|과)? .{0,24}(다|함)[.。]?$"
			+ "|다음(과|의|을|에|사항)|次の(とおり|通り|ように|事項|点|内容|項目|[一-龥0-9０-９]+[つ点項])|以下の(とおり|通り|ように|事項|点|内容|項目|[一-龥0-9０-９]+[つ点項])"
			+ "|下記の|左記の|(?i:as follows|the following|below[.:]?$)");

	/** Alone on a line between the preamble and the items. */
	private static final Pattern BELOW = Pattern.compile("^[-–<\\[【]?\\s?(記|아\\s{0,3}래|다\\s{0,3}음)\\s?[-–>\\]】]?$");

	private static final Pattern DATE = Pattern
		.compile("^[(（]?\\s*((서기|西暦|令和|平成)?\\s?([\\d〇一二三四五六七八九十]{2,4}|元)\\s?[년年.][^가-힣ぁ-ん。]{0,14}"
				+ "|\\d{1,2}(st|nd|rd|th)?\\s(of\\s)?[A-Z][a-z]+,?\\s\\d{4}|[A-Z][a-z]+\\s\\d{1,2},?\\s\\d{4})");

	private static final Pattern BRACKETED = Pattern
		.compile("^[\\[【<〈《［〔≪].{1,60}[\\]】>〉》］〕≫]$|^[<〈《【\\[].{1,40}[>〉》】\\]]|^[~～〜―—–-].{2,50}[~～〜―—–-]$");

	private static final Pattern SIGNATURE = Pattern
		.compile("서명(하였|했|을 하|함)|署名(した|する|し、|を行)|(?i:in witness|signed (at|in|on|by)|done (at|in)|signatures?:?$)"
				+ "|이를 증명|이상을 (증명|확인)|本(書|覚書).{0,12}[二2２]通|각\\s?1부씩|[二2２]通.{0,8}作成|2부를? 작성");

	private static final Pattern THANKS = Pattern
		.compile("감사(의|를|드|하)|사의를 표|感謝(の|を|申|し)|謝意|お礼|(?i:gratitude|thank|appreciation)");

	private static final Pattern NOTE = Pattern.compile(
			"^(※|\\*|[<【\\[(＜〔]?[^。.]{0,14}(お?問い?合わ?せ|문의처|연락처)|(<|【|\\[|\\()?(참고|붙임|별첨|문의|첨부|담당|사진|끝\\.?$|이상\\.?$|以上|お問い?合|問い?合|添付|別紙|別添|[（(]?注[:：)）]|\\(주\\)|備考)|- ?(이상|以上|끝|end) ?-"
					+ "|(?i:notes? to editors|contacts?[:：]|media contact|for (further|more) information|attachments?[:：]|annex|end$|note[:：]|about (the )?[A-Z]))");

	private Wording() {
	}

	static boolean endsSentence(String text) {
		return ENDS_SENTENCE.matcher(text.strip()).find();
	}

	/** Whether the words announce what comes below them. */
	static boolean leadsIn(String text) {
		String lastSentence = text.substring(Math.max(0, text.length() - 90));
		return LEADS_IN.matcher(lastSentence.strip()).find() || BELOW.matcher(text.strip()).matches();
	}

	/** Whether the line only names something. */
	static boolean isName(String text) {
		String line = text.strip();
		if (BELOW.matcher(line).matches()) {
			return false;
		}
		if (isBracketed(line)) {
			return true;
		}
		String bare = line.replaceAll("[:：]$", "");
		return isShort(line) && !KindWords.promisesOrSays(bare) && !(leadsIn(line) && bare.length() > 25);
	}

	/** Whether the line could be a heading by its length and its end. */
	static boolean isShort(String text) {
		String line = text.strip();
		boolean wide = line.chars().anyMatch((it) -> it >= 0x3040 && it <= 0x9FFF || it >= 0xAC00 && it <= 0xD7A3);
		return !line.isEmpty() && line.length() <= (wide ? 45 : 90) && !endsSentence(line.replaceAll("[:：]$", ""));
	}

	/**
	 * Whether the first line of a text is its title even though it is a sentence, as of a
	 * newspaper.
	 */
	static boolean isHeadline(String text) {
		String line = text.strip();
		return line.length() < 80 && !line.matches("(?s).*[.。:：]$") && !leadsIn(line);
	}

	static boolean isBracketed(String text) {
		return BRACKETED.matcher(text.strip()).find() && text.strip().length() < 60;
	}

	static boolean isDate(String text) {
		return DATE.matcher(text.strip()).find() && text.strip().length() < 60
				&& !endsSentence(text.replaceAll("[.。]$", ""));
	}

	static boolean isSignature(String text) {
		return SIGNATURE.matcher(text).find();
	}

	static boolean isThanks(String text) {
		return THANKS.matcher(text).find();
	}

	static boolean isNote(String text) {
		return NOTE.matcher(text.strip()).find();
	}

	/** Words that belong after the last clause: thanks, date, signatures, notes. */
	static boolean closes(String text) {
		return isNote(text) || isDate(text) || isSignature(text) || isThanks(text);
	}

}
