package org.yaksoku.shared.web;

import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;

import static org.assertj.core.api.Assertions.assertThat;

class FormBindingTests {

	private final FormBinding binding = new FormBinding(new LocalValidatorFactoryBean());

	@Test
	void cutsOffBlanksAroundWhatWasTyped() {
		assertThat(typed("reason", null)).isEqualTo("As typed");
		assertThat(typed("thingForm", OtherForm.class)).isEqualTo("As typed");
	}

	@Test
	void leavesPasswordsAndFormsThatAskForItAsTheyWereTyped() {
		assertThat(typed("password", null)).isEqualTo(" As typed ");
		assertThat(typed("thingForm", ThingForm.class)).isEqualTo(" As typed ");
	}

	private String typed(String name, Class<?> form) {
		WebDataBinder binder = new WebDataBinder(null, name);
		if (form != null) {
			binder.setTargetType(ResolvableType.forClass(form));
		}
		this.binding.bind(binder);
		return binder.convertIfNecessary(" As typed ", String.class);
	}

	@AsTyped
	record ThingForm(String text) {

	}

	record OtherForm(String text) {

	}

}
