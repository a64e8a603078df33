package dev.blotter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** The architecture as ARCHITECTURE.md draws it. */
@AnalyzeClasses(packages = "dev.blotter", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "dev.blotter.";
    private static final int MOST_IN_A_ROOM = 25;

    /**
     * The doors of each stage: its types that other stages use, with their rooms. What is none of them may change
     * without a look beyond the stage. ArchUnit does not see types that are only caught or written as a lambda.
     */
    private static final Map<String, Set<String>> DOORS = doors("""
            annotate   Annotator TableCheck likeness.Passages likeness.ReportScale likeness.WordTable
                       likeness.WordVector term.TermChange term.TermRow
            batch      CorpusFile CorpusWalk DocumentList FailedDocuments FanOut RuleArchive IndexRun OrderedParallel
                       RejudgeRun
            claim      Breakdown Claim Claims Measure OmissionReason OmittedClaim Statement Total TotalScope
            codes      Cells CodeLookup Concepts CountLimits CountPrecision CountTable Csv FraudTypes LanguageScore PrivateFiles Problem ProblemsException RuleLanguages
                       Regions ResourceTable RuleFiles RuleLimits SafeCell UnixAttributes UserId WholeFiles
            export     BibTex CslJson ExportFile ExportedEntry FollowTheMoney OpenSearch Quote
                       QuoteStatus Verification
            finding    About Among Conclusion Count During Entry EntryAssembler EntryJson Excluded
                       FraudType Headline Label PossibleHeadline PossiblePeriod PossiblePlace Region Role Same Statistic Tag Verdict Where
                       correction.Correction correction.Corrections
                       wording.EntryLine wording.FigureText wording.MissingRules wording.Numeral wording.TagText
            identity   Identifier IdentifierFinder IdentifierKind NameFinder NameKeys NameMatch Resemblance WatchedName Watchlist
            index      BlotterIndex IndexCheck IndexSession Replacement RuleUpdate SavedSearch SavedSearches
                       entry.Fingerprint entry.InputRecord entry.Lineage entry.StoredEntry fault.IndexException
                       fault.IndexInUseException fault.MachineFault fault.QueryException folder.OwnFolders fingerprint.RareNames query.CountCondition query.Dimension
                       query.Filter query.NamedSources query.Part result.Bucket result.FacetRow result.Hit result.Match result.NamedEntry result.PageRequest
                       result.SearchResult result.Snippet result.Story result.StoryList
                       ruleset.RuleCopy story.StoryMatch
            learn      LearnedTable PassageFiles TrainingDocument WordLearner
            read       Reader fork.IsolationPolicy format.ReadOptions format.TimeLimit format.Heartbeat
            report     FileLinks Policy Report names.NameRow names.NamesPage
            rules      RuleCheck RuleReport RuleSet engine.JudgingException explain.Explanation
                       explain.JustifiedConclusion explain.MatchedFact explain.NearMiss explain.Goal folder.Cache
                       folder.FolderHash folder.FolderZip text.RuleInfo text.Trust
            serve      SearchServer ServerSettings
            text       Act Annotation Annotations Cell CountDefinition DayRange Document Likeness Mentions Name Naming
                       OmittedText Outcome PartOf Period PeriodOf Place PlaceOf Plain Quantity Sentence Sha256
                       SourceName Status Term work.Interruption work.RuleAtWork
            top        JvmErrors Pipeline RuleChange TaggedDocument Version
            workbench  change.Diff change.DiffReport change.Retag change.RuleFolders change.RuleWatch change.TagChange
                       check.FolderCheck check.TermTable correction.CorrectionList correction.Corrector correction.NeedlessOverrides
                       examples.ExampleReport
                       examples.ExampleRun explain.AbsenceExplanation explain.ActDescription explain.DocumentActs explain.FactDescription explain.QuotedWords
                       explain.RuleGrounds examples.ScratchDocument explain.TagExplanation gold.Gold
                       gold.GoldRecord gold.Score gold.Tally usage.RuleStats usage.Use
            """);

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
    static void stagesAreUsedByTheirDoors(JavaClasses classes) {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass user : classes) {
            user.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(type ->
                            type.getName().startsWith(ROOT) && !stage(type).equals(stage(user)))
                    .forEach(type -> used.computeIfAbsent(stage(type), stage -> new TreeSet<>())
                            .add(door(type)));
        }
        assertThat(used.keySet()).isEqualTo(DOORS.keySet());
        SoftAssertions.assertSoftly(each -> DOORS.forEach((stage, doors) -> each.assertThat(used.get(stage))
                .as("types of %s that other stages use", stage)
                .containsExactlyInAnyOrderElementsOf(doors)));
    }

    /** The package below the root; {@code top} for the types that stand beside the stages. */
    private static String stage(JavaClass type) {
        String name = path(type);
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : "top";
    }

    /** The type without its stage: {@code place.Gazetteer}. */
    private static String door(JavaClass type) {
        return path(type).substring(path(type).indexOf('.') + 1);
    }

    /** A type, or that which it is nested in, below the root. */
    private static String path(JavaClass type) {
        return type.getName().substring(ROOT.length()).replaceFirst("\\$.*", "");
    }

    /** Reads lines of a stage and its doors; one that begins with a blank belongs to the line before. */
    private static Map<String, Set<String>> doors(String table) {
        return table.replaceAll("\n +", " ")
                .lines()
                .map(line -> List.of(line.split(" +")))
                .collect(Collectors.toMap(List::getFirst, line -> Set.copyOf(line.subList(1, line.size()))));
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
    static final ArchRule indexKnowsWhatItStores = only("index", "text", "codes", "finding", "identity");

    @ArchTest
    static final ArchRule identityKnowsTables = only("identity", "codes");

    @ArchTest
    static final ArchRule exportKnowsWhatItCites = only("export", "text", "codes", "finding");

    @ArchTest
    static final ArchRule claimsKnowTheIndex = only("claim", "text", "codes", "finding", "index");

    @ArchTest
    static final ArchRule reportKnowsWhatItShows =
            only("report", "text", "codes", "finding", "identity", "index", "claim");

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

    /** Loading compiled rules makes a knowledge base of a class that is internal, and is used by its interface alone. */
    @ArchTest
    static final ArchRule rulesUseTheEngineByItsPublicInterface = noClasses()
            .that()
            .resideInAPackage("dev.blotter.rules..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.drools.core..",
                            "org.drools.base..",
                            "org.drools.kiesession..",
                            "org.drools.tms..",
                            "org.drools.util..",
                            "org.drools.modelcompiler.constraints..",
                            "org.drools.model.impl..",
                            "org.drools.model.constraints..",
                            "org.drools.model.patterns..")
                    .and(not(DescribedPredicate.describe(
                            "the type of a new knowledge base",
                            type -> type.getName().equals("org.drools.kiesession.rulebase.InternalKnowledgeBase")))));

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

    /** Pictures: each had a noun of its field that says more. */
    @ArchTest
    static final ArchRule namesAreNounsOfTheField = noClasses()
            .should()
            .haveNameMatching(".*[.$]("
                    + "Answers|BareSource|Beginning|Circles|Clean|Commonplaces|Course|Cuts|Demand|Door"
                    + "|FormerRules|Gate|Gathering|Gist|Grounds|Guard|Hearing|Judges|Judging|Kinship"
                    + "|Known|LoneNames|LonePersons|Look|Nearest|Neighbourhood|NumberRoles|OpenEnds"
                    + "|Origin|Particulars|Parts|Peek|PeriodEchoes|Prospect|Readings|Rehearsal"
                    + "|Retellings|Route|Scale|Shadows|Shape|SharedNouns|Sorting|Stretch|Sums|Trial"
                    + "|Units|Watch|Way|Wire|Wish|Witnesses"
                    + ")");

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
