package org.bascule.scenario.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    /** Settings of PostgreSQL and sections of Patroni that run a command, load code, or name a file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive_command",
                "archive_cleanup_command",
                "archive_library",
                "restore_command",
                "recovery_end_command",
                "ssl_passphrase_command",
                "ssl_library",
                "shared_preload_libraries",
                "session_preload_libraries",
                "local_preload_libraries",
                "dynamic_library_path",
                "extension_control_path",
                "jit_provider",
                "oauth_validator_libraries",
                "unix_socket_directories",
                "config_file",
                "hba_file",
                "ident_file",
                "data_directory",
                "external_pid_file",
                "log_directory",
                "log_filename",
                "logging_collector",
                "krb_server_keyfile",
                "primary_conninfo",
                "promote_trigger_file",
                "listen_addresses",
                "port",
                "callbacks",
                "bin_dir",
                "custom_conf",
                "create_replica_methods",
                "recovery_conf",
                "pre_promote",
                "before_stop",
                "pg_hba",
                "standby_cluster"
            })
    void settingsThatRunCommandsOrLoadCodeAreExcluded(String name) {
        assertThat(Setting.find(name)).isEmpty();
        assertThat(Setting.labels())
                .noneMatch(label -> label.matches(".*(command|librar|path|file|director|provider|conninfo|method).*"));
    }

    @Test
    void everyLabelFindsItsSetting() {
        for (Setting setting : Setting.values()) {
            assertThat(Setting.find(setting.label())).contains(setting);
        }
    }

    @Test
    void settingsOfPatroniAndPostgresqlAreDistinguished() {
        assertThat(Setting.SYNCHRONOUS_NODE_COUNT.ofPostgres()).isFalse();
        assertThat(Setting.TTL.ofPostgres()).isFalse();
        assertThat(Setting.CHECKPOINT_TIMEOUT.ofPostgres()).isTrue();
        assertThat(Setting.WORK_MEM.ofPostgres()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TTL, 30, true",
        "TTL, 30s, false",
        "TTL, -1, false",
        "TTL, '', false",
        "WORK_MEM, 8MB, true",
        "WORK_MEM, 8 MB, false",
        "WORK_MEM, 8MB;, false",
        "RANDOM_PAGE_COST, 1.1, true",
        "SYNCHRONOUS_MODE, on, true",
        "SYNCHRONOUS_MODE, $(reboot), false",
        "SYNCHRONOUS_COMMIT, remote_apply, true",
        "STATEMENT_TIMEOUT, 5min, true",
        "MAX_SLOT_WAL_KEEP_SIZE, -1, true",
        "MAX_SLOT_WAL_KEEP_SIZE, 32MB, true",
        "WAL_KEEP_SIZE, -1, false"
    })
    void aSettingAcceptsOnlyItsKindOfValue(Setting setting, String value, boolean taken) {
        assertThat(setting.takes(value)).isEqualTo(taken);
        assertThat(setting.takes(value + "\n")).isFalse();
    }
}
