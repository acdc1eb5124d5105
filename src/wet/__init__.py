"""The law of the keukentafelgesprek as a library: facts in, a stand out, each answer with its article."""
