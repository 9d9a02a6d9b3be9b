namespace IotVnetDsl.MSBuild.Tests;

public sealed class ThinTaskTests
{
    [Fact]
    public void The_task_brings_nothing_but_msbuild_into_the_builds_process() => Assert.Empty(
        typeof(IotVnetRunHost).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Except(["netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core"]));
}
