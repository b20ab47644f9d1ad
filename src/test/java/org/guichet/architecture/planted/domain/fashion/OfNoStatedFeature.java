package org.guichet.architecture.planted.domain.fashion;

import org.guichet.domain.applicant.Applicant;

record OfNoStatedFeature(Applicant seen) {}
