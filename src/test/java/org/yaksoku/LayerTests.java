package org.yaksoku;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packagesOf = Yaksoku.class, importOptions = DoNotIncludeTests.class)
class LayerTests {

	@ArchTest
	ArchRule controllersLiveInWeb = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.resideInAPackage("..web")
		.andShould()
		.bePackagePrivate();

	@ArchTest
	ArchRule nothingBelowKnowsTheWeb = noClasses().that()
		.resideOutsideOfPackage("..web..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.yaksoku..web..", "org.springframework.web.servlet..", "org.springframework.ui..");

	@ArchTest
	ArchRule persistenceStaysHome = classes().that()
		.areAnnotatedWith(Entity.class)
		.or()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

}
