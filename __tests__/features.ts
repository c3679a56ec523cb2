import { FEATURES, type Feature, type Features } from '../src/host/features.js';

/** A host that has every feature but these; what is null could not be tried. */
export function hostFeatures(but: Partial<Record<Feature, boolean | null>> = {}): Features {
  const probed = (feature: Feature) => {
    const has = feature in but ? (but[feature] as boolean | null) : true;
    return { has, evidence: `${feature} was ${has === null ? 'not ' : ''}tried` };
  };
  return Object.fromEntries(FEATURES.map((feature) => [feature, probed(feature)])) as Features;
}
