package dev.blotter.serve;

import dev.blotter.index.query.Filter;
import dev.blotter.index.result.PageRequest;

/** Which documents are asked for, and which come first. */
public record ParsedQuery(Filter filter, PageRequest.Order order) {}
