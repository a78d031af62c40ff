@echo off
rem Runs the tests: first all but those tagged peer, then the peers (they need Python 3 and OpenSSL on the PATH).
rem Maven prints the totals of each run ("Tests run: ...").
setlocal
for %%R in ("%~dp0..") do set "ROOT=%%~fR"
call "%~dp0lib.cmd" jdk || exit /b 3
call "%~dp0lib.cmd" maven || exit /b 3
set FAILED=0
pushd "%ROOT%"
call mvn -B -ntp verify || set FAILED=1
call mvn -B -ntp -Dtests.excluded= -Dtests.included=peer jacoco:prepare-agent surefire:test || set FAILED=1
popd
exit /b %FAILED%
