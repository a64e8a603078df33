package dev.blotter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The architecture as ARCHITECTURE.md draws it. */
@AnalyzeClasses(packages = "dev.blotter", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final int MOST_IN_A_ROOM = 25;

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.blotter.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.blotter.(**)").should().beFreeOfCycles();

    @ArchTest
    static void noRoomIsOverfull(JavaClasses classes) {
        Map<String, Long> types = classes.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().startsWith("Jte"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(types.values()).as("types in a package: %s", types).allMatch(count -> count <= MOST_IN_A_ROOM);
    }

    @ArchTest
    static void noTwoTypesShareAName(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        assertThat(named.size()).isGreaterThan(500);
        assertThat(named)
                .allSatisfy((name, packages) -> assertThat(packages).as(name).hasSize(1));
    }

    @ArchTest
    static final ArchRule factsAreOfTheJdkAlone = noClasses()
            .that()
            .resideInAPackage("dev.blotter.text")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.blotter.text", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule codesKnowNoOther = only("codes");

    @ArchTest
    static final ArchRule findingKnowsTextAndCodes = only("finding", "text", "codes");

    @ArchTest
    static final ArchRule readKnowsTextAlone = only("read", "text");

    @ArchTest
    static final ArchRule annotateKnowsTextAndCodes = only("annotate", "text", "codes");

    @ArchTest
    static final ArchRule learnKnowsWhatItMeasures = only("learn", "text", "codes", "annotate");

    @ArchTest
    static final ArchRule onlyLearnImportsOpenNlp = onlyIn("opennlp..", "dev.blotter.learn..");

    @ArchTest
    static final ArchRule rulesKnowWhatTheyJudge = only("rules", "text", "codes", "finding");

    @ArchTest
    static final ArchRule indexKnowsWhatItStores = only("index", "text", "codes", "finding");

    @ArchTest
    static final ArchRule exportKnowsWhatItCites = only("export", "text", "codes", "finding");

    @ArchTest
    static final ArchRule claimsKnowTheIndex = only("claim", "text", "codes", "finding", "index");

    @ArchTest
    static final ArchRule reportKnowsWhatItShows = only("report", "text", "codes", "finding", "index", "claim");

    @ArchTest
    static final ArchRule onlyPagesImportJte = onlyIn("gg.jte..", "dev.blotter.report..", "dev.blotter.serve..");

    @ArchTest
    static final ArchRule onlyServeListens = onlyIn("com.sun.net.httpserver..", "dev.blotter.serve..");

    @ArchTest
    static final ArchRule onlyReadImportsTika = onlyIn("org.apache.tika..", "dev.blotter.read..");

    @ArchTest
    static final ArchRule onlyReadImportsJsoup = onlyIn("org.jsoup..", "dev.blotter.read..");

    @ArchTest
    static final ArchRule onlyRulesImportDrools = onlyIn("org.drools..", "dev.blotter.rules..");

    @ArchTest
    static final ArchRule onlyRulesImportKie = onlyIn("org.kie..", "dev.blotter.rules..");

    @ArchTest
    static final ArchRule onlyIndexImportsLucene =
            onlyIn("org.apache.lucene..", "dev.blotter.index..", "dev.blotter.annotate..");

    @ArchTest
    static final ArchRule onlyCliImportsPicocli = onlyIn("picocli..", "dev.blotter.cli..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Processor|Service|Base)$");

    @ArchTest
    static final ArchRule onlyCliPrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.blotter.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    private static ArchRule only(String name, String... allowed) {
        String[] packages = Stream.concat(Stream.of(name), Stream.of(allowed))
                .map(known -> "dev.blotter." + known + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .dependOnClassesThat(resideInAPackage("dev.blotter..").and(not(resideInAnyPackage(packages))))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
