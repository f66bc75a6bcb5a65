/** Words that schools carry in their names. */
export const school =
  /universi|college|school|institut|academ|akademi|polytech|schule|gymnasium|lyzeum|école|ecole|lycée|collège|faculté|escuela|facultad|colegio|politecnico|scuola|liceo|hogeschool|lyceum|faculdade|escola/iu;
