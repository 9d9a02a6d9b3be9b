using System.Globalization;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Run;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Benchmarks.Fleets;

/// <summary>A fleet deployed from nothing by each engine, at Azure's pace and within Azure's limits on requests, on a clock that jumps from event to event.</summary>
internal static class FleetSimulation
{
    public static void Write(int sites, int subscriptions)
    {
        var graph = new Fleet(sites, subscriptions).Graph();
        Console.WriteLine($"{sites:N0} sites over {subscriptions:N0} subscriptions, from nothing\n{"engine",-8}{"operations",12}{"time",10}{"requests",10}{"writes",9}{"refused",9}{"errors",8}{"real s",8}");
        foreach (var engine in Enum.GetValues<TopologyEngine>())
        {
            using var arm = new ArmOnVirtualClock(Clouds.Public.Name);
            var target = new PlanTarget("http://127.0.0.1:1", IsLocal: true, "00000000-0000-0000-0000-000000000001");
            var checks = new PlanChecks(Rule.All.Count, RegionCatalogs.Default, 0, 0, []);
            var plan = arm.Time.Pump(() => Planner.PlanAsync(graph, new PlanRequest { Target = target, Checks = checks }, arm.Client, default)).Plan!;
            var (begun, requests, watch) = (arm.Time.Now, arm.Client.RequestCount, System.Diagnostics.Stopwatch.StartNew());
            var writes = arm.Writes;
            var options = new DeploymentOptions { StateFolder = Path.Combine(arm.Folder, "state"), Time = arm.Time, Engine = engine };
            var result = arm.Time.Pump(() => Deployment.RunAsync(plan, arm.Client, options, new Progress<ApplyEvent>(), default));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{engine,-8}{plan.Operations.Length,12:N0}{arm.Time.Now - begun,10:h\\:mm\\:ss}{arm.Client.RequestCount - requests,10:N0}{arm.Writes - writes,9:N0}{arm.Answers.GetValueOrDefault(429),9:N0}{result.Errors.Length,8:N0}{watch.Elapsed.TotalSeconds,8:N0}"));
            foreach (var error in result.Errors.Take(3))
                Console.WriteLine($"  {error.Message}");
        }
    }
}
