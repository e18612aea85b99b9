import * as children from './children';
import * as outcomes from './outcomes';

/** Every file of the SSDA903 return by the name we give it; a folder may call its files anything. */
export const ssda903 = {
  ssda903_header: children.header,
  ssda903_episodes: children.episodes,
  ssda903_reviews: children.returnReviews,
  ssda903_uasc: children.uasc,
  ssda903_oc2: outcomes.oc2,
  ssda903_oc3: outcomes.oc3,
  ssda903_ad1: outcomes.ad1,
  ssda903_placed_adoption: outcomes.placedAdoption,
  ssda903_prev_perm: children.prevPerm,
  ssda903_missing: children.missing,
  ssda903_sw_episodes: children.swEpisodes,
  ssda903_dolo: children.dolo,
} as const;
