package dev.blotter.rules.folder;

import java.util.List;
import java.util.Map;
import org.drools.model.Consequence;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.model.View;
import org.jspecify.annotations.Nullable;

/** The compiled rules of a file, with the salience that follows from their strata. */
record RankedModel(Model model, Map<String, Integer> strata) implements Model {
    static List<Model> of(List<Model> models, Map<String, Integer> strata) {
        return models.stream()
                .<Model>map(model -> new RankedModel(model, strata))
                .toList();
    }

    @Override
    public List<Rule> getRules() {
        return model.getRules().stream()
                .<Rule>map(rule -> new RankedRule(rule, -strata.getOrDefault(rule.getName(), 0)))
                .toList();
    }

    @Override
    public String getName() {
        return model.getName();
    }

    @Override
    public String getPackageName() {
        return model.getPackageName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Global> getGlobals() {
        return model.getGlobals();
    }

    @Override
    public List<Query> getQueries() {
        return model.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return model.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return model.getEntryPoints();
    }

    private record RankedRule(Rule rule, int salience) implements Rule {
        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getAttribute(Attribute<T> attribute) {
            return attribute.equals(Attribute.SALIENCE) && salience != 0
                    ? (T) (Integer) salience
                    : rule.getAttribute(attribute);
        }

        @Override
        public String getName() {
            return rule.getName();
        }

        @Override
        public String getPackage() {
            return rule.getPackage();
        }

        @Override
        public View getView() {
            return rule.getView();
        }

        @Override
        public Consequence getDefaultConsequence() {
            return rule.getDefaultConsequence();
        }

        @Override
        public Map<String, Consequence> getConsequences() {
            return rule.getConsequences();
        }

        @Override
        public Map<String, Object> getMetaData() {
            return rule.getMetaData();
        }

        @Override
        public Object getMetaData(String name) {
            return rule.getMetaData(name);
        }

        @Override
        public String getUnit() {
            return rule.getUnit();
        }
    }
}
