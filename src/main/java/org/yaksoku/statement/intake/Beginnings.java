package org.yaksoku.statement.intake;

import java.util.regex.Pattern;

/**
 * Tells the words that open and end a statement from those that state something.
 */
final class Beginnings {

	private static final Pattern MET = Pattern.compile(
			"개최(하고|하여|했|하였|된|해|되)|열고|열었|열린|회동|만나|모여|갖고|가졌|참석|계기로|맞아|맞이하여|(성명|선언)(을|서를)[^.]{0,12}(채택|발표)|체결|이하 ['‘“\"「(]?"
					+ "|開催(し|さ|した)|開いた|開き|会合|会し|集い|出席|機に|迎え|(声明|宣言)を[^。]{0,12}(採択|発表)|締結|以下「"
					+ "|(?i:\\b(met|held|gathered|convened|hosted|took place|on the occasion|attended|adopted|issued|hereinafter|announced|signed|participated)\\b)");

	private static final Pattern FAREWELL = Pattern.compile("(성명|선언|선언문|성명서|결의문)[을를]?[^.]{0,14}(발표|채택|선언)(한다|하였다|했다|함)"
			+ "|(声明|宣言)[をと]?[^。]{0,14}(発表|採択|宣言)(する|した)|(?i:(adopted|issued?|issues|announce[ds]?) (this|the present|the above) (joint )?(statement|declaration|communiqu))");

	private Beginnings() {
	}

	/**
	 * Whether a paragraph tells who met, when and why rather than what they say.
	 * @param first whether it is the first after the title, which tells so even while it
	 * already says what was agreed
	 */
	static boolean isPreamble(String text, boolean first) {
		if (Wording.leadsIn(text)) {
			return true;
		}
		return MET.matcher(text).find() && (first || !KindWords.promisesOrSays(text));
	}

	/** Whether the words only say that the statement itself is made. */
	static boolean isFarewell(String text) {
		return FAREWELL.matcher(text).find();
	}

}
