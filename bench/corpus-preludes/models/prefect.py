"""A file that the build writes."""

stub("prefect._build_info", __version__="3.0.0", __build_date__="", __git_commit__="", __dirty__=False)
