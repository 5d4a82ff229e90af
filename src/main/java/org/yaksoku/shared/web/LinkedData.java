package org.yaksoku.shared.web;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attribute {@code ld:json}: writes a map as JSON-LD into a script element, which
 * HTML reads without undoing escapes. Every character that could end the element is
 * written as a JSON escape instead, so no template needs raw output.
 */
class LinkedData extends AbstractProcessorDialect {

	LinkedData() {
		super("Linked data", "ld", 1000);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new JsonAttribute(prefix));
	}

	private static final class JsonAttribute extends AbstractStandardExpressionAttributeTagProcessor {

		private final JsonMapper mapper = new JsonMapper();

		JsonAttribute(String prefix) {
			super(TemplateMode.HTML, prefix, "json", 1300, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				Object result, IElementTagStructureHandler structure) {
			String json = this.mapper.writeValueAsString(result)
				.replace("<", "\\u003c")
				.replace(">", "\\u003e")
				.replace("&", "\\u0026");
			structure.setBody(json, false);
		}

	}

}
