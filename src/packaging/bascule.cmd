@echo off
rem Starts Bascule with the Java in JAVA_HOME, or else with the one in the PATH.
setlocal
set "home=%~dp0"
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
set major=0
for /f "tokens=3" %%v in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr java.specification.version') do set major=%%v
if %major% GEQ 17 goto start
echo Bascule requires Java 17 or newer: install it (https://adoptium.net), or set JAVA_HOME to its directory. 1>&2
echo Bascule necessite Java 17 ou plus recent : installez-le (https://adoptium.net), ou indiquez son repertoire dans JAVA_HOME. 1>&2
exit /b 3

:start
set "unsafe="
if %major% GEQ 23 set "unsafe=--sun-misc-unsafe-memory-access=allow"
java "@%home%lib\java.options" %unsafe% -cp "%home%lib\bascule.jar" org.bascule.Bascule %*
exit /b %errorlevel%
