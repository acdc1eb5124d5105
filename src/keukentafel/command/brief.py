"""`keukentafel brief`: one letter of a dossier as PDF, DOCX or HTML."""
