/** Words that schools carry in their names. */
export const school =
  /universit|college|school|institut|academy|polytechn|hochschule|école|lycée|escuela|facultad|politecnico|scuola/iu;
