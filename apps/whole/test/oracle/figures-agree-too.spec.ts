import { figuresAgree } from './figures-agree';

/** The other half of the councils that are always checked, for the other processor. */
figuresAgree(11, 20);
