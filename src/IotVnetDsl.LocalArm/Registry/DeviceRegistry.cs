using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>The identities of all hubs' devices. Each hub's lie in some dozens of files, of which one is in memory at a time.</summary>
internal sealed class DeviceRegistry(string folder)
{
    private const int Files = 64;

    public static DeviceRegistry Of(Cloud cloud) => new(Path.Combine(cloud.Store.Folder, "registries"));

    /// <summary>In the order of the files and, within each, of the ids.</summary>
    public IEnumerable<JsonObject> Devices(ResourceId hub) => Enumerable.Range(0, Files).SelectMany(file => Read(hub, file).Values);

    /// <summary>Carries out the lines of an import; what fails is noted, the rest is done.</summary>
    public void Import(ResourceId hub, TextReader lines, TextWriter errors)
    {
        OwnFile.MakeFolder(FolderOf(hub));
        var sorted = new StreamWriter?[Files];
        try
        {
            while (lines.ReadLine() is { } line)
            {
                if (RegisteredDevice.Parse(line) is { } device)
                {
                    var file = FileOf(device.Text("id")!);
                    (sorted[file] ??= new StreamWriter(OwnFile.Open(Sorted(hub, file), FileMode.Create, FileShare.None))).WriteLine(line);
                }
                else if (line.Trim().Length > 0)
                {
                    errors.WriteLine(ImportFault.Unreadable(line));
                }
            }
        }
        finally
        {
            foreach (var writer in sorted)
                writer?.Dispose();
        }

        foreach (var file in Enumerable.Range(0, Files).Where(file => sorted[file] is not null))
        {
            Import(hub, file, errors);
            File.Delete(Sorted(hub, file));
        }
    }

    public void Delete(ResourceId hub)
    {
        if (Directory.Exists(FolderOf(hub)))
            Directory.Delete(FolderOf(hub), recursive: true);
    }

    private void Import(ResourceId hub, int file, TextWriter errors)
    {
        var devices = Read(hub, file);
        foreach (var line in File.ReadLines(Sorted(hub, file)).Select(line => RegisteredDevice.Parse(line)!))
        {
            var id = line.Text("id")!;
            var (device, fault) = ImportMode.Apply(devices.GetValueOrDefault(id), line);
            if (fault is not null)
                errors.WriteLine(fault.Text);
            else if (device is null)
                devices.Remove(id);
            else
                devices[id] = device;
        }

        var beside = PathOf(hub, file) + ".new";
        using (var writer = new StreamWriter(OwnFile.Open(beside, FileMode.Create, FileShare.None)))
        {
            foreach (var device in devices.Values)
                writer.WriteLine(JsonText.Write(device));
        }

        File.Move(beside, PathOf(hub, file), overwrite: true);
    }

    private SortedDictionary<string, JsonObject> Read(ResourceId hub, int file)
    {
        var path = PathOf(hub, file);
        var devices = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            var device = JsonText.ParseObject(line);
            devices[device.Text("id")!] = device;
        }

        return devices;
    }

    private static int FileOf(string device) => SHA256.HashData(Encoding.UTF8.GetBytes(device))[0] % Files;

    private string FolderOf(ResourceId hub) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hub.Key)).AsSpan(0, 16)));

    private string PathOf(ResourceId hub, int file) => Path.Combine(FolderOf(hub), $"{file:00}.jsonl");

    private string Sorted(ResourceId hub, int file) => Path.Combine(FolderOf(hub), $"{file:00}.import");
}
