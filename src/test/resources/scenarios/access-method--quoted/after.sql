CREATE ACCESS METHOD "A ""x""" TYPE TABLE HANDLER heap_tableam_handler;
