"""A report: chosen pages as one file that needs no other, to read, to print and to pass on."""
